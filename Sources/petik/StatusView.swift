import Foundation
import PetikCatalogue
import PetikDataset
import PetikPipeline
import PetikText

/// How a dataset stands to its sources.
struct StatusView {
  let report: IngestReport
  /// Papers that the manifest names.
  let papers: Int
  let isUnfinished: Bool
  /// The process that is ingesting at this moment.
  let owner: Int?
  let lastRun: RunRecord?
  let findings: [FindingCount]

  private var new: [IngestReport.Done] {
    report.planned.filter(\.isNew).sorted { $0.path < $1.path }
  }
  private var stale: [IngestReport.Done] {
    report.planned.filter { !$0.isNew }.sorted { $0.path < $1.path }
  }

  var isUpToDate: Bool {
    report.done == 0 && report.removed.isEmpty && report.failed.isEmpty && !isUnfinished
  }

  func text(_ terminal: Terminal) -> String {
    var lines = ["\(papers) papers in the dataset, \(report.unchanged) up to date"]
    lines += section("stale", stale.map { "\($0.path.onOneLine): \($0.reason.text)" }, terminal)
    lines += section(
      "new",
      new.map { done in
        if case .moved = done.reason { return "\(done.path.onOneLine): \(done.reason.text)" }
        return done.path.onOneLine
      }, terminal)
    lines += section("removed", report.removed.map { "\($0): its source is gone" }, terminal)
    lines += section(
      "failed", report.failed.sorted { $0.path < $1.path }.map(\.shownLine), terminal)
    if let owner {
      lines.append("an ingest is running (process \(owner))")
    } else if isUnfinished {
      lines.append("the last ingest was broken off; petik ingest completes it")
    }
    if let lastRun {
      lines.append(
        "last ingest \(date(lastRun.started)): \(lastRun.done) done, \(lastRun.unchanged) unchanged, "
          + "\(lastRun.failed) failed, \(lastRun.removed) removed, "
          + String(format: "%.1f s", lastRun.seconds))
    }
    let loudest = findings.prefix(5).map { "\($0.count) \($0.rule)" }
    if !loudest.isEmpty { lines.append("findings: " + loudest.joined(separator: ", ")) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ name: String, _ items: [String], _ terminal: Terminal) -> [String] {
    items.isEmpty ? [] : [terminal.bold("\(items.count) \(name)")] + items.map { "  " + $0 }
  }

  private func date(_ nanoseconds: Int64) -> String {
    Date(timeIntervalSince1970: Double(nanoseconds) / 1e9).formatted(.iso8601)
  }

  var json: Bytes {
    var json = JSONWriter()
    json.object { json in
      json.pair("papers", papers)
      json.pair("upToDate", report.unchanged)
      for (name, items) in [("stale" as StaticString, stale), ("new", new)] {
        json.key(name)
        json.array(items) { json, done in
          json.object {
            $0.pair("path", done.path)
            $0.pair("reason", done.reason.text)
          }
        }
      }
      json.strings("removed", report.removed)
      json.key("failed")
      json.array(report.failed.sorted { $0.path < $1.path }) { json, source in
        json.object {
          $0.pair("path", source.path)
          $0.pair("error", source.error)
        }
      }
      json.key("unfinished")
      json.value(isUnfinished)
      json.key("lastIngest")
      if let lastRun {
        json.object {
          $0.pair("started", date(lastRun.started))
          $0.pair("milliseconds", Int((lastRun.seconds * 1000).rounded()))
          $0.pair("ingested", lastRun.done)
          $0.pair("unchanged", lastRun.unchanged)
          $0.pair("failed", lastRun.failed)
          $0.pair("removed", lastRun.removed)
        }
      } else {
        json.null()
      }
      json.key("findings")
      json.array(findings) { json, finding in
        json.object {
          $0.pair("rule", finding.rule)
          $0.pair("severity", finding.severity)
          $0.pair("count", finding.count)
        }
      }
    }
    return json.bytes + [0x0A]
  }
}

extension IngestReport.Done {
  fileprivate var isNew: Bool {
    switch reason {
    case .new, .moved: true
    default: false
    }
  }
}
