import PetikLexicon
import PetikModel
import PetikText
import PetikValidate

/// What pipeline.json decides. `{"version": 1}` alone is a whole configuration.
package struct Configuration: Hashable, Sendable {
  package var folders = Folders()
  package var sources = Sources()
  /// Rules by name; a rule that is not named is on.
  package var rules: [String: Bool] = [:]
  /// Severities of findings by name; a finding that is not named keeps its own.
  package var severities: [String: Finding.Severity] = [:]
  package var lexicon = LexiconAdditions()
  package var tables = Tables()
  package var limits = Limits()
  /// What validate is to expect; ingest does not look at them.
  package var checks: [Expectation] = []

  package struct Folders: Hashable, Sendable {
    package var raw = "raw"
    package var extracted = "extracted"
  }

  package struct Sources: Hashable, Sendable {
    /// Globs below the raw folder: `*` within a name, `**` over folders.
    package var include = ["**/*.txt", "**/*.html", "**/*.htm", "**/*.xhtml", "**/*.xml"]
    package var exclude: [String] = []
  }

  package struct LexiconAdditions: Hashable, Sendable {
    /// Headings and the roles they name.
    package var headings: [String: String] = [:]
    package var runningHeads: [String] = []
    package var tableLabels: [String] = []
    package var figureLabels: [String] = []
  }

  /// Options of the stage that reads tables.
  package struct Tables: Hashable, Sendable {
    /// Below this a table keeps its lines as printed, in one column.
    package var minimumConfidence = 0.1
  }

  package struct Limits: Hashable, Sendable {
    /// Larger sources fail with a clear error instead of filling the memory. A paper has 0.1 MB, a
    /// book 2 MB.
    package var sourceBytes = 32 * 1024 * 1024
    /// Tables of more words keep their lines as printed: looking for the columns of one takes time
    /// that grows with its words. A printed page has 500.
    package var tableWords = 6000
  }

  package init() {}

  package func isEnabled(_ rule: String) -> Bool { rules[rule] ?? true }

  /// A finding with the severity that the user gives it.
  package func weigh(_ finding: Finding) -> Finding {
    var finding = finding
    finding.severity = severities[finding.rule.rawValue] ?? finding.severity
    return finding
  }

  /// The standard lexicon with the user's additions.
  package var effectiveLexicon: Lexicon {
    let standard = Lexicon.standard
    var (headings, captions) = (standard.headings, standard.captions)
    for (heading, role) in lexicon.headings { headings.roles[heading.matchKey] = role }
    captions.tableLabels.formUnion(lexicon.tableLabels.map(\.matchKey))
    captions.figureLabels.formUnion(lexicon.figureLabels.map(\.matchKey))
    return standard.replacing(
      headings: headings,
      furniture: standard.furniture.adding(runningHeads: lexicon.runningHeads.map(\.matchKey)),
      captions: captions)
  }

  /// SHA-256 of version and effective configuration. The lexicon is part of the version.
  package func fingerprint(version: String) -> String {
    let parts: [String] = [
      "version " + version,
      "rules "
        + rules.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ","),
      "severities "
        // What validate weighs changes no byte of the dataset.
        + severities.filter { FindingRule(rawValue: $0.key) != nil }.sorted { $0.key < $1.key }.map
      {
        "\($0.key)=\($0.value.rawValue)"
      }
      .joined(separator: ","),
      "headings "
        + lexicon.headings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        .joined(separator: ","),
      "runningHeads " + lexicon.runningHeads.sorted().joined(separator: ","),
      "tables.minimumConfidence \(tables.minimumConfidence)",
      "limits.tableWords \(limits.tableWords)",
      "tableLabels " + lexicon.tableLabels.sorted().joined(separator: ","),
      "figureLabels " + lexicon.figureLabels.sorted().joined(separator: ","),
    ]
    return SHA256.hex(of: Bytes(parts.joined(separator: "\n").utf8))
  }
}
