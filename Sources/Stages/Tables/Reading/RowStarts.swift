/// Words at which rows are thought to begin at first, and nowhere else.
struct RowStarts: Sendable {
  let words: [Int]
  let costs: JunctionCosts

  /// Every line a row; rows that begin where a line begins like another.
  static func all(_ table: TableText, _ costs: JunctionCosts) -> [RowStarts] {
    [table.lineStarts, table.repeatedStarts].filter { $0.count > 1 }.map {
      RowStarts(words: $0, costs: costs.withRows(at: $0))
    }
  }
}
