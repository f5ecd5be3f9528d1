extension PaperRecord.Table {
  /// A cell of the header with the columns and rows that it covers.
  struct HeadCell {
    var text: String
    var columns: Int
    var rows: Int
  }

  /// The header's rows; what a cell covers is not in them again. A spanner covers the columns that
  /// repeat it, a name above nothing the rows below it.
  func headRows() -> [[HeadCell]] {
    var covered: Set<[Int]> = []
    return boxhead.indices.map { row in
      var cells: [HeadCell] = []
      var column = 0
      while column < boxhead[row].count {
        if covered.contains([row, column]) {
          column += 1
          continue
        }
        let cell = headCell(row, column)
        cells.append(cell)
        for below in 1..<max(2, cell.rows) where cell.rows > 1 {
          covered.insert([row + below, column])
        }
        column += cell.columns
      }
      return cells
    }
  }

  private func headCell(_ row: Int, _ column: Int) -> HeadCell {
    let text = boxhead[row][column]
    var columns = 1
    if row + 1 < boxhead.count, !text.isEmpty {
      while column + columns < boxhead[row].count, boxhead[row][column + columns] == text {
        columns += 1
      }
    }
    var rows = 1
    while columns == 1, row + rows < boxhead.count, column < boxhead[row + rows].count,
      boxhead[row + rows][column].isEmpty
    {
      rows += 1
    }
    return HeadCell(text: text, columns: columns, rows: rows)
  }

  var columnCount: Int { max(columns.count, boxhead.map(\.count).max() ?? 0, 1) }
}

/// `2` for a cell that covers two; nil for one, as it need not be said.
func covering(_ count: Int) -> String? { count > 1 ? String(count) : nil }
