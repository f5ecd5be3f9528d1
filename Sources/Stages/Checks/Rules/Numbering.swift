import PetikLexicon
import PetikModel
import PetikText

extension TableListCheck {
  /// Table numbers that leave one out, and numbers that are given twice.
  static let numbering = TableListCheck { paper, _ in
    var findings: [Finding] = []
    var seen: Set<String> = []
    var numbers: [Int] = []
    for table in paper.tables {
      guard let label = table.label else { continue }
      let spans = table.blocks.first.map { paper.blocks[$0].text.spans } ?? []
      if !seen.insert(label.lowercased()).inserted {
        findings.append(
          Finding(
            .duplicateTableLabel, "several tables are called \(label)", spans: spans))
      }
      if let number = number(of: label) { numbers.append(number) }
    }
    guard let most = numbers.max(), most <= mostTables, numbers.count > 1 else { return findings }
    let missing = (1...most).filter { !numbers.contains($0) }
    if !missing.isEmpty, missing.count <= numbers.count {
      let word = paper.tables.compactMap(\.label).first?.prefix { $0 != " " } ?? "Table"
      findings.append(
        Finding(
          .tableNumberingGap,
          "the tables are numbered up to \(most), but there is no "
            + missing.map { "\(word) \($0)" }.joined(separator: ", ")))
    }
    return findings
  }

  private static let mostTables = 200

  /// The number of a plain label: `Tabel 4`, not `Tabel 4.1` or `Table A1`.
  private static func number(of label: String) -> Int? {
    label.split(separator: " ").last.flatMap { Int($0) }
  }
}
