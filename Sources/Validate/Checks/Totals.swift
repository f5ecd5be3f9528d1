import PetikLexicon
import PetikText

extension Check {
  /// A last row of totals is the sum of the rows above it.
  static let totals = Check(
    "totals", [.totalMismatch, .percentageSum],
    .rows { table, _ in table.schema == nil ? nil : Totals(table) })
}

private final class Totals: RowCheck {
  let table: TableSubject
  let meanings: [ColumnMeaning]
  let words = Lexicon.standard.checks
  var rows = KeptRows()

  init(_ table: TableSubject) {
    self.table = table
    meanings = table.meanings
  }

  func take(_ row: Row, _ findings: inout Findings) { rows.keep(row) }

  private struct Sum {
    var column: Int
    var total: Decimal
    var sum: Double
    /// What rounding may have changed.
    var tolerance: Double
    var holds: Bool { abs(sum - total.value) <= tolerance }
  }

  func finish(_ findings: inout Findings) {
    guard !rows.isTooLong, let last = rows.rows.indices.last, last >= 2, isTotal(last),
      // Totals in between make groups; what adds up to what is not known.
      !rows.rows.indices.dropLast().contains(where: isTotal)
    else { return }
    let sums = meanings.indices.compactMap { sum($0, last) }
    for sum in sums where !sum.holds {
      let row = rows.rows[last]
      if meanings[sum.column].isPercent
        || abs(sum.total.value - 100) < 0.001 && sum.total.decimals > 0
      {
        // A column of shares of something else does not add up at all.
        guard abs(sum.total.value - 100) < 0.001, abs(sum.sum - 100) < 10 else { continue }
        findings.add(
          .percentageSum,
          "the rows above add up to \(shown(sum.sum)); the total is "
            + row.record.quoted(sum.column), in: table, row, column: sum.column)
        continue
      }
      let others = sums.filter { $0.column != sum.column && !meanings[$0.column].isPercent }
      let isNear = abs(sum.sum - sum.total.value) < abs(sum.total.value) / 10
      guard isNear, sum.total.decimals == 0 || others.contains(where: \.holds) else { continue }
      findings.add(
        .totalMismatch,
        "the rows above add up to \(shown(sum.sum)); the total is "
          + row.record.quoted(sum.column), in: table, row, column: sum.column)
    }
  }

  private func isTotal(_ index: Int) -> Bool {
    let record = rows.rows[index].record
    return record.fields.indices.prefix(2).contains { column in
      words.totals.contains(record[column].matchKey)
    }
  }

  /// The sum of a column whose every cell is a number; nil for columns that are no sums by their
  /// name or their signs.
  private func sum(_ column: Int, _ last: Int) -> Sum? {
    let meaning = meanings[column]
    guard meaning.isNumeric, !meaning.isOne(of: words.means), !meaning.isOne(of: words.deviations),
      !meaning.isOne(of: words.probabilities), let total = rows.number(last, column)
    else { return nil }
    var sum = 0.0
    var tolerance = total.rounding
    for index in 0..<last {
      guard let number = rows.number(index, column), number.value >= 0 else { return nil }
      sum += number.value
      tolerance += number.rounding
    }
    return Sum(
      column: column, total: total, sum: sum,
      tolerance: total.decimals == 0 && sum == sum.rounded() ? 0.5 : tolerance * 1.000_001)
  }

  private func shown(_ sum: Double) -> String {
    let hundredths = (sum * 100).rounded() / 100
    return hundredths == hundredths.rounded() && abs(hundredths) < 1e15
      ? String(Int(hundredths)) : String(hundredths)
  }
}
