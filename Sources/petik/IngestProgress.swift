import PetikDataset
import PetikPipeline

/// Progress of an ingest on standard error: one line that is rewritten on a terminal, a plain line
/// for each failure otherwise.
struct IngestProgress {
  let total: Int
  private let terminal = Terminal.standardError

  init(total: Int) { self.total = total }

  mutating func show(_ outcome: IngestOutcome, done: Int) {
    if case .failed(let source) = outcome {
      if terminal.isTerminal { terminal.rewrite("") }
      terminal.write("\(terminal.red("failed")) \(source.path): \(source.error)\n")
    }
    guard terminal.isTerminal else { return }
    terminal.rewrite("\(done) of \(total) papers")
  }

  func finish() {
    if terminal.isTerminal { terminal.rewrite("") }
  }
}
