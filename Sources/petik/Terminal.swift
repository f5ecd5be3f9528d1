import Foundation
import PetikModel
import PetikText

/// What the terminal at the other end can show.
struct Terminal {
  let output: Int32

  static let standardOutput = Terminal(output: 1)
  static let standardError = Terminal(output: 2)

  var isTerminal: Bool { isatty(output) == 1 }

  /// Colour on a terminal only, and never against NO_COLOR (no-color.org).
  var hasColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  func faint(_ text: String) -> String { hasColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
  func red(_ text: String) -> String { hasColour ? "\u{1B}[31m\(text)\u{1B}[0m" : text }
  func yellow(_ text: String) -> String { hasColour ? "\u{1B}[33m\(text)\u{1B}[0m" : text }

  func write(_ text: String) { write(Bytes(text.utf8)) }

  func write(_ bytes: Bytes) {
    let handle = output == 2 ? FileHandle.standardError : FileHandle.standardOutput
    try? handle.write(contentsOf: Data(bytes))
  }

  /// A severity's word in its colour.
  func paint(_ text: String, _ severity: Finding.Severity) -> String {
    switch severity {
    case .error: red(text)
    case .warning: yellow(text)
    case .note: faint(text)
    }
  }

  /// Replaces the line that is being shown. Only for terminals.
  func rewrite(_ text: String) { write("\r\u{1B}[K" + text) }
}
