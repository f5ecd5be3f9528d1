import Foundation
import Testing

/// Checks on the code's own shape. Each failure says what to do.
@Suite struct TidyTests {
  /// SwiftPM lets a module import a sibling that it never declared; this test is the wall.
  @Test func stagesImportOnlyTheBase() throws {
    let base: Set = ["PetikText", "PetikModel", "PetikLexicon", "PetikProse"]
    for file in try swiftFiles(under: "Sources/Stages") {
      for name in imports(of: try read(file)) where name.hasPrefix("Petik") {
        #expect(
          base.contains(name), "\(file) imports \(name); a stage may import only \(base.sorted())")
      }
    }
  }

  @Test func theBaseImportsNoStage() throws {
    let allowed: [String: Set<String>] = [
      "Text": [], "Model": ["PetikText"], "Lexicon": ["PetikText"],
      "Prose": ["PetikText", "PetikModel", "PetikLexicon"],
      "CSV": ["PetikText"], "JSON": ["PetikText"],
      "Files": ["PetikText"],
      "Dataset": ["PetikText", "PetikModel", "PetikJSON", "PetikFiles"],
      "Catalogue": ["PetikText", "PetikModel", "PetikJSON", "PetikFiles", "PetikDataset"],
      "Validate": [
        "PetikText", "PetikModel", "PetikLexicon", "PetikCSV", "PetikJSON", "PetikDataset",
        "PetikChecks",
      ],
      "Export": ["PetikText", "PetikModel", "PetikJSON", "PetikDataset", "PetikBibliography"],
    ]
    for (folder, names) in allowed {
      for file in try swiftFiles(under: "Sources/\(folder)") {
        for name in imports(of: try read(file)) where name.hasPrefix("Petik") {
          #expect(names.contains(name), "\(file) imports \(name); it may import \(names.sorted())")
        }
      }
    }
  }

  @Test func stagesDoWithoutFoundation() throws {
    for folder in ["Text", "Model", "Lexicon", "CSV", "JSON", "Prose", "Stages"] {
      for file in try swiftFiles(under: "Sources/\(folder)") {
        let names = imports(of: try read(file))
        #expect(!names.contains("Foundation"), "\(file) imports Foundation; scan bytes instead")
      }
    }
  }

  /// A rule that no list names never runs.
  @Test func everyRuleIsListed() throws {
    let files = try swiftFiles(under: "Sources")
    let rules = files.filter { $0.contains("/Rules/") }
    try #require(rules.count > 20, "the rule files have moved; mend this test")
    for (room, members) in Dictionary(grouping: try rules.flatMap(members), by: \.room) {
      let lists = files.filter { $0.hasPrefix(room + "/") && !$0.contains("/Rules/") }
      let named = Set(try lists.flatMap { try read($0).split { !($0.isLetter || $0 == ".") } })
      for member in members {
        #expect(
          named.contains(".\(member.name)"),
          "\(member.file): list .\(member.name) in the rules of \(room)")
      }
    }
  }

  @Test func everyExporterIsListed() throws {
    let list = try read("Sources/Export/Exporter.swift")
    let names = try swiftFiles(under: "Sources/Export/Exporters").flatMap {
      try read($0).matches(of: /static let (\w+) = Exporter\(/).map { String($0.1) }
    }
    try #require(!names.isEmpty, "the exporters have moved; mend this test")
    for name in names { #expect(list.contains(".\(name)"), "list .\(name) in Exporter.all") }
  }

  private struct Member {
    var name: String
    var file: String
    var room: String
  }

  /// The rules that a file declares.
  private func members(_ file: String) throws -> [Member] {
    let lines = try read(file).split(separator: "\n")
    return lines.compactMap { line in
      guard line.contains("static let "), line.contains("Rule(") else { return nil }
      let name = line.split(separator: " ").drop { $0 != "let" }.dropFirst().first ?? ""
      return Member(
        name: String(name), file: file, room: file.components(separatedBy: "/Rules/")[0])
    }
  }

  @Test func filesAreShort() throws {
    for file in try swiftFiles(under: "Sources") + swiftFiles(under: "Tests") {
      let lines = try read(file).utf8.count { $0 == 0x0A }
      #expect(lines <= 300, "split \(file): it has \(lines) lines, the limit is 300")
    }
  }

  @Test func recordingIsOff() {
    #expect(
      ProcessInfo.processInfo.environment["PETIK_RECORD"] == nil,
      "this run rewrites the examples; read the changes, then run it without PETIK_RECORD")
  }

  /// The project is read on other machines.
  @Test func noAbsolutePathIsNamed() throws {
    for file in try swiftFiles(under: "Sources") {
      #expect(
        try !read(file).contains(/"\/(?:home|root|work|Users)\//),
        "\(file) names a folder of one machine")
    }
  }

  /// Everything at the top is there for a reason.
  @Test func topLevelIsBare() throws {
    let allowed: Set = [
      "Package.swift", "Sources", "Tests", "raw", "extracted", "pipeline.json", "README.md",
      "LICENSE", "Makefile", "Benchmarks", "Package.resolved",
    ]
    let names = try FileManager.default.contentsOfDirectory(
      atPath: root.path(percentEncoded: false))
    for name in names where !name.hasPrefix(".") {
      #expect(allowed.contains(name), "\(name) does not belong at the top of the project")
    }
  }

  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func imports(of source: String) -> [String] {
    source.matches(of: /(?m)^(?:@testable )?import (\w+)/).map { String($0.1) }
  }

  private func swiftFiles(under folder: String) throws -> [String] {
    let path = root.appending(path: folder).path(percentEncoded: false)
    let files = try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
    try #require(!files.isEmpty, "no Swift files under \(folder); mend this test")
    return files
  }

  private func read(_ file: String) throws -> String {
    try String(contentsOf: root.appending(path: file), encoding: .utf8)
  }
}
