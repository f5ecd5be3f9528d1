import Foundation

/// The diff driver's lines in this repository's own settings; nothing of the user's is touched.
struct GitSettings {
  private let repository: GitRepository
  private let attributes: URL

  private static let section = "diff.petik"
  private static let start = "# petik git install: begin"
  private static let end = "# petik git install: end"

  /// Files of other makers under these names are shown as git shows them.
  private static let patterns = [
    "**/paper.json", "**/references.json", "**/dataset.json", "**/tables/*.csv",
  ]

  init() throws {
    repository = try GitRepository(containing: URL(filePath: "."))
    let path = try repository.ask(["rev-parse", "--git-path", "info/attributes"])
    let name = String(decoding: path, as: UTF8.self).trimmingCharacters(in: .newlines)
    attributes = URL(filePath: name, relativeTo: repository.root)
  }

  func install() throws {
    let petik = Self.quoted(Self.executable)
    _ = try repository.ask(["config", "--local", Self.section + ".command", petik + " git driver"])
    _ = try repository.ask(
      ["config", "--local", Self.section + ".textconv", petik + " git textconv"])
    try write(lines() + [Self.start] + Self.patterns.map { $0 + " diff=petik" } + [Self.end])
  }

  func uninstall() throws {
    _ = try repository.git(["config", "--local", "--remove-section", Self.section])
    try write(lines())
  }

  /// The attributes without petik's.
  private func lines() -> [String] {
    guard let text = try? String(contentsOf: attributes, encoding: .utf8) else { return [] }
    var isOurs = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .filter { line in
        if line == Self.start { isOurs = true }
        defer { if line == Self.end { isOurs = false } }
        return !isOurs
      }.reversed().drop(while: \.isEmpty).reversed()
  }

  private func write(_ lines: [String]) throws {
    if lines.isEmpty {
      try? FileManager.default.removeItem(at: attributes)
      return
    }
    try FileManager.default.createDirectory(
      at: attributes.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: attributes, options: .atomic)
  }

  /// Git hands the command to a shell.
  private static func quoted(_ path: String) -> String {
    "'" + path.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }

  private static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }
}
