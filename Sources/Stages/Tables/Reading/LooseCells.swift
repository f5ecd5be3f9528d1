extension Reading {
  /// The share of rows in which words part from words within a line: nothing but likeness tells
  /// where one cell ends and the next begins.
  func looseShare(in table: TableText) -> Double {
    guard !rows.isEmpty else { return 1 }
    // Lines of words alone, a cell each, could be divided otherwise too.
    if table.isCellALine, !rows.joined().contains(where: { isNumber($0, in: table) }) { return 1 }
    let loose = rows.count { row in
      zip(row, row.dropFirst()).contains { left, right in
        guard !left.isEmpty, !right.isEmpty, !table.words[right.lowerBound].startsLine else {
          return false
        }
        return table.cellClass(left).isText && table.cellClass(right).isText
      }
    }
    return Double(loose) / Double(rows.count)
  }

  private func isNumber(_ cell: Range<Int>, in table: TableText) -> Bool {
    !cell.isEmpty && !table.cellClass(cell).isText
  }
}
