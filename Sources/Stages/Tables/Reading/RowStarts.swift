/// Words at which rows are thought to begin at first, and nowhere else.
struct RowStarts: Sendable {
  let words: [Int]
  let costs: JunctionCosts
  let cells: Cells

  /// Every line a row; rows that begin where a line begins like another.
  static func all(_ table: TableText, _ numbers: WordNumbers, _ costs: JunctionCosts) -> [RowStarts]
  {
    [table.lineStarts, table.repeatedStarts].filter { $0.count > 1 }.map { words in
      let costs = costs.withRows(at: words)
      return RowStarts(words: words, costs: costs, cells: Cells(numbers, costs))
    }
  }
}
