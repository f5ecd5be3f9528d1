import PetikText

/// A table of markup as placed text: a line a row, columns parted by blanks, so that the same
/// stage reads it that reads tables of layout-preserving text.
struct MarkupTable {
  private struct Cell {
    var text: Bytes
    var row: Int
    var column: Int
    var columns: Int
    var isHead: Bool
  }

  private var cells: [Cell] = []
  private var rowCount = 0
  private var columnCount = 0
  /// Columns that no cell may pass; wider tables are cut off nowhere, only their spans.
  private static let mostColumns = 1_000
  /// Blanks between columns.
  private static let gap = 4

  init(_ table: MarkupNode, inline: MarkupInline) {
    var taken: [Int: Int] = [:]
    for (row, node) in table.all("tr").enumerated() {
      var column = 0
      for cell in node.children("td", "th") {
        while let until = taken[column], until > row { column += 1 }
        let (columns, rows) = (cell.span("colspan"), cell.span("rowspan"))
        let text = inline.text(of: cell).collapsed
        cells.append(
          Cell(text: text, row: row, column: column, columns: columns, isHead: cell.name == "th"))
        for place in column..<min(column + columns, Self.mostColumns) { taken[place] = row + rows }
        column = min(column + columns, Self.mostColumns)
        columnCount = max(columnCount, column)
      }
      rowCount = row + 1
    }
  }

  var isEmpty: Bool { cells.allSatisfy(\.text.isEmpty) }

  /// A table that only lays out a page: one cell a row, or cells that are whole pages.
  var isLayout: Bool { columnCount < 2 || cells.contains { $0.text.count > 1_500 } }

  /// The lines, without blank ones.
  func lines() -> [Bytes] {
    var widths = [Int](repeating: 1, count: columnCount)
    for cell in cells where cell.columns == 1 && cell.column < columnCount {
      widths[cell.column] = max(widths[cell.column], cell.text.characterCount)
    }
    // What spans columns needs their room.
    for cell in cells where cell.columns > 1 && cell.column < columnCount {
      let range = cell.column..<min(cell.column + cell.columns, columnCount)
      let room = range.reduce(0) { $0 + widths[$1] } + Self.gap * (range.count - 1)
      let lack = cell.text.characterCount - room
      if lack > 0 { widths[range.upperBound - 1] += lack }
    }
    var starts = [0]
    for width in widths { starts.append(starts[starts.count - 1] + width + Self.gap) }
    return Dictionary(grouping: cells, by: \.row).sorted { $0.key < $1.key }.compactMap { _, row in
      line(row, starts: starts)
    }
  }

  private func line(_ row: [Cell], starts: [Int]) -> Bytes? {
    var line = Bytes()
    var width = 0
    for cell in row where !cell.text.isEmpty {
      let first = min(cell.column, columnCount - 1)
      let end = min(first + cell.columns, columnCount)
      var start = starts[first]
      // A spanner stands over the middle of its columns.
      if cell.columns > 1 {
        start += max(0, (starts[end] - Self.gap - start - cell.text.characterCount) / 2)
      }
      let blanks = width == 0 && first == 0 && start == 0 ? 0 : max(start - width, 1)
      line += Bytes(repeating: 0x20, count: blanks)
      line += cell.text
      width += blanks + cell.text.characterCount
    }
    return line.isEmpty ? nil : line
  }
}

extension Bytes {
  var characterCount: Int { count { !$0.isContinuation } }
}
