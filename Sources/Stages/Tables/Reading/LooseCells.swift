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

  /// The share of cells of words that hold numbers of two columns or more: a row may be swallowed
  /// in each.
  func swallowingShare(in table: TableText) -> Double {
    let cells = rows.joined().filter { !$0.isEmpty }
    let numeric = cells.count { isNumber($0, in: table) }
    guard numeric > 0 else { return 0 }
    let swallowing = cells.count { cell in
      cell.count > Self.manyWords && table.words[cell].count(where: \.shape.isNumeric) > 1
        && table.words[cell].contains {
          $0.startsLine && $0.line > table.words[cell.lowerBound].line
        }
    }
    return min(1, Double(swallowing) * 4 / Double(cells.count))
  }

  private static let manyWords = 7

  private func isNumber(_ cell: Range<Int>, in table: TableText) -> Bool {
    !cell.isEmpty && !table.cellClass(cell).isText
  }
}
