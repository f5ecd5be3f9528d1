import PetikLexicon
import PetikText

extension Check {
  /// More stars go with smaller probabilities.
  static let stars = Check(
    "stars", [.significanceStars],
    .rows { table, _ in
      let words = Lexicon.standard.checks.probabilities
      guard let paper = table.paperTable else { return nil }
      let columns = table.meanings.indices.filter { table.meaning(ofColumn: $0).isOne(of: words) }
      return columns.isEmpty ? nil : Stars(table, paper, columns)
    })
}

private final class Stars: RowCheck {
  let table: TableSubject
  let paper: PaperTable
  let columns: [Int]
  /// For each column the largest probability with each number of stars.
  var found: [[(row: Row, stars: Int, value: Double)]]

  init(_ table: TableSubject, _ paper: PaperTable, _ columns: [Int]) {
    self.table = table
    self.paper = paper
    self.columns = columns
    found = columns.map { _ in [] }
  }

  func take(_ row: Row, _ findings: inout Findings) {
    guard row.number <= paper.rows.count else { return }
    for (place, column) in columns.enumerated() where column < row.record.count {
      let printed = paper.rows[row.number - 1].item(column)?["text"]?.utf8 ?? []
      let stars = printed.count { $0 == 0x2A }
      guard stars > 0, let number = Decimal(row.record[column]), 0...1 ~= number.value else {
        continue
      }
      found[place].append((row, stars, number.value))
    }
  }

  func finish(_ findings: inout Findings) {
    for (column, cells) in zip(columns, found) {
      var smallest: [Int: Double] = [:]
      for cell in cells { smallest[cell.stars] = min(smallest[cell.stars] ?? 1, cell.value) }
      for cell in cells {
        guard
          let fewer = smallest.filter({ $0.key < cell.stars && $0.value < cell.value }).min(
            by: { $0.value < $1.value })
        else { continue }
        findings.add(
          .significanceStars,
          "found \(cell.row.record.quoted(column)) with \(cell.stars) stars; \(fewer.value) in the same "
            + "column has \(fewer.key)", in: table, cell.row, column: column)
      }
    }
  }
}
