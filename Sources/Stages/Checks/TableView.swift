import PetikLexicon
import PetikModel
import PetikText

/// A table as its checks see it: numbers with their decimals, and where the total stands.
struct TableView: Sendable {
  /// A number of a cell, and half a unit of its last decimal.
  struct Amount: Sendable {
    var value: Double
    var rounding: Double
  }

  let table: Table
  let name: String
  /// A row a row, an amount a column; nil for cells that are none.
  let amounts: [[Amount?]]
  /// The only row that names a total, where it is the last row of numbers.
  let total: Int?

  init(_ table: Table, words: TableWords) {
    self.table = table
    name = table.label ?? "a table"
    amounts = table.rows.map { row in row.map { Self.amount($0) } }
    let totals = table.rows.indices.filter { row in
      words.totals.contains(Bytes((table.rows[row].first?.text ?? "").utf8)[...].matchKey)
    }
    let lastNumbers = amounts.lastIndex { $0.contains { $0 != nil } }
    total = totals.count == 1 && totals.last == lastNumbers && totals[0] > 1 ? totals[0] : nil
  }

  private static func amount(_ cell: Cell) -> Amount? {
    guard case .number(let digits) = cell.value, let value = Double(digits) else { return nil }
    var rounding = 0.5
    if let point = digits.utf8.firstIndex(of: UInt8(ascii: ".")) {
      let decimals = digits.utf8.distance(from: point, to: digits.utf8.endIndex) - 1
      for _ in 0..<min(decimals, 18) { rounding /= 10 }
    }
    return Amount(value: value, rounding: rounding)
  }

  /// Amounts of a column above a row.
  func amounts(of column: Int, above row: Int) -> [Amount] {
    amounts[..<row].compactMap { $0[column] }
  }

  /// Sum of amounts, and how far rounding may have moved it.
  static func sum(_ amounts: [Amount]) -> Amount {
    let fractions = amounts.contains { $0.rounding < 0.5 }
    return Amount(
      value: amounts.reduce(0) { $0 + $1.value },
      rounding: fractions ? amounts.reduce(0) { $0 + $1.rounding } : 0)
  }

  /// A column's name as messages give it.
  func columnName(_ column: Int) -> String {
    let name = table.columns[column].name
    return name.isEmpty ? "column \(column + 1)" : "“\(name)”"
  }

  /// A number as people write it, with as many decimals as rounding tells.
  static func printed(_ amount: Amount) -> String {
    guard abs(amount.value) < 1e15 else { return "\(amount.value)" }
    let scaled = (amount.value * 1000).rounded() / 1000
    return scaled == scaled.rounded() ? "\(Int(scaled))" : "\(scaled)"
  }
}
