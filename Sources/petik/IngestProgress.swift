import PetikPipeline

/// One line on a terminal that tells how far an ingest is, how fast, and what is left. Nothing where
/// standard error is no terminal.
struct IngestProgress {
  private let terminal = Terminal.standardError
  private let isShown: Bool
  private let begun = ContinuousClock.now
  private var shown = ContinuousClock.now
  private var isFirst = true

  init() { isShown = terminal.isTerminal }

  /// At most ten times a second: more would only flicker.
  mutating func show(done: Int, total: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard isFirst || now - shown >= .milliseconds(100) else { return }
    isFirst = false
    shown = now
    terminal.rewrite(Self.line(done: done, total: total, seconds: (now - begun) / .seconds(1)))
  }

  static func line(done: Int, total: Int, seconds: Double) -> String {
    var line = "\(done) of \(total) papers, \(done * 100 / max(1, total)) %"
    guard seconds > 0.5, done > 0 else { return line }
    let rate = Double(done) / seconds
    line += rate >= 10 ? ", \(Int(rate)) a second" : ", \(Int(rate * 60)) a minute"
    return line + ", \(duration(Double(total - done) / rate)) left"
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole / 60 % 60) min"
  }

  /// A line that stays, above the one that is rewritten.
  func tell(_ line: String) { terminal.write((isShown ? "\r\u{1B}[K" : "") + line + "\n") }

  func clear() {
    if isShown { terminal.rewrite("") }
  }
}
