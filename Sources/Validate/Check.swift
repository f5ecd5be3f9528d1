import PetikCSV

/// One check: the rules it speaks for, and what it looks at.
package struct Check: Sendable {
  package enum Scope: Sendable {
    /// Once a dataset.
    case dataset(@Sendable (DatasetFolder, inout Findings) -> Void)
    /// Once a paper whose paper.json can be read.
    case paper(@Sendable (PaperFolder, inout Findings) -> Void)
    /// Once a folder with a datapackage.json that can be read.
    case package(@Sendable (PackageFolder, inout Findings) -> Void)
    /// The first record of each table.
    case header(@Sendable (TableSubject, CSVRecord, inout Findings) -> Void)
    /// Row by row of each table; nil where the table gives it nothing to do.
    case rows(@Sendable (TableSubject, inout Findings) -> (any RowCheck)?)
    /// Spoken by the run itself, as its rules are about reading the files.
    case reading
  }

  package let name: String
  package let rules: [Rule]
  package let scope: Scope

  init(_ name: String, _ rules: [Rule], _ scope: Scope) {
    self.name = name
    self.rules = rules
    self.scope = scope
  }

  /// Every check, in the order in which they are run.
  package static let all: [Check] = [
    .json, .shape, .files, .manifest, .ids, .spans, .ledger, .works,
    .csv, .header, .rowLength, .schema, .cells, .keys, .foreignKeys, .agreement,
    .plausibility, .tableFindings, .stars, .workFields, .ingestFindings, .freshness,
    .paperExpectations, .tableExpectations, .usedExpectations,
  ]
}

/// Looks at a table's rows as they pass.
package protocol RowCheck: AnyObject {
  func take(_ row: Row, _ findings: inout Findings)
  /// After the last row.
  func finish(_ findings: inout Findings)
}

extension RowCheck {
  package func finish(_ findings: inout Findings) {}
}
