import Foundation
import Testing

/// The documentation's pages about exports show what petik writes.
@Suite struct ExportPagesTests {
  /// A block of commands with a block of what they print right behind it.
  private struct Example {
    var page: String
    var commands: String
    var output: String
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func examples() throws -> [Example] {
    let folder = Self.root.appending(path: "Sources/petik/petik.docc")
    let pages = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.lastPathComponent.hasPrefix("Export") }
    let shape = /```sh\n(petik [^`]*?)\n```\n\n```\w*\n(.*?\n)```/.dotMatchesNewlines()
    return try pages.flatMap { page in
      try String(contentsOf: page, encoding: .utf8).matches(of: shape).map {
        Example(page: page.lastPathComponent, commands: String($0.1), output: String($0.2))
      }
    }
  }

  @Test func everyExampleIsWhatPetikPrints() throws {
    let examples = try examples()
    try #require(examples.count >= 9, "the examples have another shape now; mend this test")
    let hasSQLite = FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")
    for example in examples where hasSQLite || !example.commands.contains("sqlite3 ") {
      let site = try Site(sources: [:])
      for name in ["extracted", "pipeline.json"] {
        try site.link(name, to: Self.root.appending(path: name).path(percentEncoded: false))
      }
      #expect(
        try output(of: example.commands, in: site.root) == example.output,
        "\(example.page): \(example.commands)")
    }
  }

  private func output(of commands: String, in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", commands]
    process.currentDirectoryURL = folder
    let beside = try Site.executable().deletingLastPathComponent().path(percentEncoded: false)
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PATH": "\(beside):/usr/local/bin:/usr/bin:/bin"
    ]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // Pages have the line ends of their own file.
    return String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
