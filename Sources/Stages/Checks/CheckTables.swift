import PetikLexicon
import PetikModel

/// Looks at the tables of a paper as a careful reader would. It changes nothing: what looks wrong
/// is said in findings.
package func checkTables(_ paper: Paper, lexicon: Lexicon) -> (output: Paper, findings: [Finding]) {
  var findings: [Finding] = []
  for table in paper.tables where table.columns.count > 1 && !table.rows.isEmpty {
    let view = TableView(table, words: lexicon.tables)
    for check in TableCheck.all { findings += check.findings(view) }
  }
  for check in TableListCheck.all { findings += check.findings(paper, lexicon) }
  return (paper, findings)
}

/// A test of one table.
struct TableCheck: Sendable {
  let findings: @Sendable (TableView) -> [Finding]

  init(_ findings: @escaping @Sendable (TableView) -> [Finding]) { self.findings = findings }

  static let all: [TableCheck] = [
    .totals, .percentages, .groupSizes, .shares, .raggedRows, .duplicateColumns, .mixedTypes,
  ]
}

/// A test of all tables of a paper together.
struct TableListCheck: Sendable {
  let findings: @Sendable (Paper, Lexicon) -> [Finding]

  init(_ findings: @escaping @Sendable (Paper, Lexicon) -> [Finding]) { self.findings = findings }

  static let all: [TableListCheck] = [.numbering, .mentions, .textNumbers]
}
