import Foundation

/// One example of a corpus page: what goes in, a line holding a dot, what must come out.
package struct Example: Sendable, CustomStringConvertible {
  package let file: String
  package let line: Int
  package let input: String
  package let expected: String

  package var description: String { "\(file):\(line)" }
}

package struct CorpusError: Error, CustomStringConvertible {
  package let description: String

  package init(description: String) { self.description = description }
}

/// The pages under `Tests/Corpus`, one folder a stage.
package enum Corpus {
  /// Whether this run writes what it sees over what was expected.
  package static let isRecording = ProcessInfo.processInfo.environment["PETIK_RECORD"] != nil

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus")

  /// Every example of a folder; throws where there is none, because a test without arguments is
  /// skipped and would pass unseen.
  package static func examples(in folder: String) throws -> [Example] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path())
    let examples = try names.filter { $0.hasSuffix(".md") }.sorted().flatMap { name in
      let page = root.appending(path: folder).appending(path: name)
      return try parse(String(contentsOf: page, encoding: .utf8), file: "\(folder)/\(name)")
    }
    if examples.isEmpty { throw CorpusError(description: "Tests/Corpus/\(folder) has no example") }
    return examples
  }

  /// Writes what an example gave over what it was expected to give.
  package static func record(_ example: Example, actual: String) throws {
    let page = root.appending(path: example.file)
    let old = "\(example.input)\n.\n\(example.expected)\n````"
    let new = "\(example.input)\n.\n\(actual)\n````"
    try String(contentsOf: page, encoding: .utf8)
      .replacing(old, with: new, maxReplacements: 1)
      .write(to: page, atomically: true, encoding: .utf8)
  }

  private static func parse(_ page: String, file: String) throws -> [Example] {
    enum Part { case prose, input, expected }
    var examples: [Example] = []
    var part = Part.prose
    var start = 0
    var input: [Substring] = []
    var expected: [Substring] = []
    for (number, line) in zip(1..., page.split(separator: "\n", omittingEmptySubsequences: false)) {
      switch (part, line) {
      case (.prose, "```` example"): (part, start, input, expected) = (.input, number, [], [])
      case (.input, "."): part = .expected
      case (.expected, "````"):
        part = .prose
        examples.append(
          Example(
            file: file, line: start, input: input.joined(separator: "\n"),
            expected: expected.joined(separator: "\n")))
      case (.input, _): input.append(line)
      case (.expected, _): expected.append(line)
      case (.prose, _): break
      }
    }
    if part != .prose {
      throw CorpusError(description: "\(file):\(start): four backticks must close the example")
    }
    return examples
  }
}
