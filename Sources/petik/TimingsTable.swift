import Foundation
import PetikPipeline

/// How long each stage took: seconds of one core, its share, and megabytes of sources a second.
struct TimingsTable {
  let report: IngestReport

  var text: String {
    let total = seconds(report.times.total)
    var lines = [line("stage", "seconds", "share", "MB/s")]
    for step in StageTimes.Step.allCases {
      lines.append(row(step.name, seconds(report.times[step]), of: total))
    }
    lines.append(row("all", total, of: total))
    return lines.joined()
  }

  private func row(_ name: String, _ time: Double, of total: Double) -> String {
    line(
      name, String(format: "%.4f", time), String(format: "%.1f %%", 100 * time / max(total, 1e-9)),
      String(format: "%.1f", Double(report.bytes) / 1e6 / max(time, 1e-9)))
  }

  private func line(_ name: String, _ seconds: String, _ share: String, _ rate: String) -> String {
    func right(_ text: String) -> String {
      String(repeating: " ", count: max(1, 10 - text.count)) + text
    }
    return name + String(repeating: " ", count: max(1, 12 - name.count)) + right(seconds)
      + right(share) + right(rate) + "\n"
  }

  private func seconds(_ duration: Duration) -> Double { duration / .seconds(1) }
}
