import PetikDataset
import PetikPipeline

/// Tells of an ingest while it runs and when it ends: progress and failures on standard error, the
/// summary or the events on standard output.
struct IngestReporter {
  let log: IngestLog
  let isDry: Bool
  private var progress = IngestProgress()
  private let output = Terminal.standardOutput

  init(log: IngestLog, isDry: Bool) {
    self.log = log
    self.isDry = isDry
  }

  mutating func show(_ outcome: IngestOutcome, done: Int, total: Int) {
    if log == .json {
      if let line = IngestEvents.line(of: outcome, done: done, total: total) { output.write(line) }
    } else if case .failed(let source) = outcome {
      progress.tell("\(Terminal.standardError.red("failed")) \(source.shownLine)")
    }
    progress.show(done: done, total: total)
  }

  func clear() { progress.clear() }

  func finish(_ report: IngestReport) {
    progress.clear()
    switch log {
    case .json: output.write(IngestEvents.end(of: report))
    case .text where isDry: output.write(DryRunSummary(report: report).text)
    case .text: output.write(IngestSummary(report: report).text)
    }
  }
}

extension FailedSource {
  /// One line, whatever the name is made of.
  var shownLine: String { "\(path.onOneLine): \(error)" }
}

extension String {
  /// Control characters as escapes, so that a name can neither break a line nor steer the terminal.
  var onOneLine: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.value < 0x20 || scalar.value == 0x7F {
        text += scalar == "\n" ? "\\n" : "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}
