import Foundation
import PetikDiff
import PetikText

/// Writes what changed in one file, in the midst of git's own output.
struct GitDriver {
  let path: String
  /// Where a renamed file stands now.
  let newPath: String
  private let terminal = Terminal.standardOutput

  init(path: String, newPath: String) {
    self.path = path
    self.newPath = newPath
  }

  /// As git would paint: what it writes goes through its pager, which is no terminal.
  static var hasColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    guard (environment["NO_COLOR"] ?? "").isEmpty else { return false }
    let isPaged = ["true", "1"].contains(environment["GIT_PAGER_IN_USE"] ?? "")
    let isTerminal = isPaged || Terminal.standardOutput.isTerminal
    let answer = try? GitRepository.run(
      ["config", "--get-colorbool", "color.diff", isTerminal ? "true" : "false"],
      in: URL(filePath: "."))
    guard let answer, answer.status <= 1 else { return isTerminal }
    return String(decoding: answer.output, as: UTF8.self).hasPrefix("true")
  }

  func writeUnmerged(_ style: DiffFormat.Style) {
    terminal.write(heading(style) + "not merged yet: git status names what to do\n")
  }

  /// - Parameters:
  ///   - old: where git put the old file; `/dev/null` where there is none.
  func write(old: String, new: String, _ style: DiffFormat.Style) {
    let sides = [old, new].map { name in
      name == "/dev/null" ? nil : FileManager.default.contents(atPath: name).map { Bytes($0) }
    }
    do {
      let comparison = FileComparison(path: newPath, old: sides[0], new: sides[1])
      if let diff = try comparison.diff() {
        let details = DiffFormat.details.write(diff, style)
        return terminal.write(heading(style) + (details.isEmpty ? "  says the same\n" : details))
      }
    } catch {
      terminal.write("petik: \(path): \(error)\n")
    }
    writeLines(old, new, style)
  }

  private func heading(_ style: DiffFormat.Style) -> String {
    let text = "diff --petik a/\(path) b/\(newPath)"
    return (style.hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text) + "\n"
  }

  /// No file of petik's, or one that cannot be read: as git would have shown it.
  private func writeLines(_ old: String, _ new: String, _ style: DiffFormat.Style) {
    let colour = style.hasColour ? "always" : "never"
    let run = try? GitRepository.run(
      [
        "diff", "--no-index", "--no-ext-diff", "--no-textconv", "--color=\(colour)", "--", old, new,
      ], in: URL(filePath: "."))
    terminal.write(Bytes(run?.output ?? Data()))
  }
}
