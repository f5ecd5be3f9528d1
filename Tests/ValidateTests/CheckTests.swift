import Foundation
import PetikDataset
import PetikModel
import PetikPipeline
import PetikTestSupport
import PetikText
import PetikValidate
import Testing

/// The examples of Tests/Corpus/checks. The first line names the rule. Then either a Table Schema in
/// one line and a table, or `dataset` and the changes that are made to a clean one: `~` to its source
/// before it is ingested, the others to its files.
@Suite(.serialized) struct CheckTests {
  @Test(arguments: try Corpus.examples(in: "checks"))
  func finds(_ example: Example) async throws {
    let actual = try await run(example)
    if Corpus.isRecording { try Corpus.record(example, actual: actual) }
    #expect(actual == example.expected, "\(example)")
  }

  /// Every rule has a case that it finds and one that it leaves alone.
  @Test func everyRuleHasBothCases() throws {
    let examples = try Corpus.examples(in: "checks")
    for rule in Rule.names where !Self.testedElsewhere.contains(rule) {
      let own = examples.filter { $0.input.hasPrefix(rule + "\n") }
      let failing = own.filter { $0.expected.contains(rule + " ") }
      #expect(!failing.isEmpty, "Tests/Corpus/checks has no case that \(rule) finds")
      #expect(
        own.count > failing.count, "Tests/Corpus/checks has no case that \(rule) leaves alone")
    }
  }

  @Test func rulesArePagesWithExamples() {
    #expect(Set(Rule.names).count == Rule.names.count)
    for rule in Rule.all {
      #expect(
        rule.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(rule.id)")
      #expect(!rule.bad.isEmpty && rule.bad != rule.good && rule.mend.hasSuffix("."), "\(rule.id)")
    }
  }

  @Test func everyFindingOfIngestHasItsPage() {
    let missing = FindingRule.allCases.map(\.rawValue).filter { !Rule.names.contains($0) }
    #expect(missing == [])
  }

  /// The baseline has its own tests, and so have the checks that ingest makes of tables; the others
  /// need a file of 8 MiB, or one that may not be read.
  private static let testedElsewhere: Set = [
    "baseline-stale", "csv-row-too-long", "group-size", "long-table", "ragged-row",
    "share-mismatch",
    "text-contradicts-table", "unreadable-file",
  ]

  /// What is left out is said.
  @Test func longTablesAreNamed() throws {
    let site = try CheckSite()
    try site.write(
      "datapackage.json",
      Bytes(
        #"{"name": "p", "resources": [{"name": "t", "path": "t.csv", "schema": {"fields": [{"name": "Tahun", "type": "year"}]}}]}"#
          .utf8))
    for (rows, isLong) in [(5_000, false), (5_001, true)] {
      try site.write("t.csv", Bytes(("Tahun\n" + String(repeating: "2019\n", count: rows)).utf8))
      let findings = draw(try site.findings(".", ValidateOptions()))
      #expect(findings.contains("long-table") == isLong, "\(rows) rows: \(findings)")
    }
  }

  @Test func recordingIsOff() { #expect(!Corpus.isRecording) }

  private func run(_ example: Example) async throws -> String {
    var lines = example.input.components(separatedBy: "\n")
    lines.removeFirst()
    let site = try CheckSite()
    if lines[0].hasPrefix("dataset") {
      return try await runDataset(site, lines)
    }
    let schema = lines.removeFirst()
    let table = lines.joined(separator: "\n")
    let end = table.isEmpty || table.hasSuffix("⟩") ? "" : "\n"
    let path = schema.contains("\"path\"") ? "" : "\"path\": \"t.csv\", "
    let resource = schema.hasPrefix("{\"fields\"") ? "\"schema\": \(schema)" : schema
    try site.write(
      "datapackage.json",
      Bytes("{\"name\": \"p\", \"resources\": [{\"name\": \"t\", \(path)\(resource)}]}\n".utf8))
    try site.write("t.csv", bytes(fromReadable: table + end))
    return draw(try site.findings(".", ValidateOptions()))
  }

  private func runDataset(_ site: borrowing CheckSite, _ lines: [String]) async throws -> String {
    var configuration = Configuration()
    var changes = lines.dropFirst()
    if let line = changes.first, line.hasPrefix("{") {
      configuration = try ConfigurationReader(file: "pipeline.json").read(Data(line.utf8))
      changes = changes.dropFirst()
    }
    let edits = changes.filter { $0.hasPrefix("~ ") }.map { String($0.dropFirst(2)) }
    try await site.ingest(configuration, edits: edits)
    for line in changes where !line.hasPrefix("~ ") { try site.change(line) }
    var options = ValidateOptions()
    options.fingerprint = configuration.fingerprint(version: petikVersion)
    options.sourcePaths = try SourceFinder(root: site.root, configuration: configuration).all()
      .map(\.path)
    options.severities = configuration.severities
    options.expectations = configuration.checks
    return draw(try site.findings("extracted", options))
  }

  private func draw(_ findings: [CheckFinding]) -> String {
    if findings.isEmpty { return "clean" }
    return findings.map { finding in
      var text = "\(finding.rule.id) \(finding.location): \(finding.message)"
      if !finding.whereabouts.isEmpty { text += " (\(finding.whereabouts))" }
      return text.replacing("\n", with: "␊").replacing("\0", with: "␀")
    }.joined(separator: "\n")
  }
}
