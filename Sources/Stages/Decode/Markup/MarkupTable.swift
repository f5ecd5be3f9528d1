import PetikModel
import PetikText

/// A table of markup as placed text: a line a row, columns parted by blanks, so that the same
/// stage reads it that reads tables of layout-preserving text.
struct MarkupTable {
  private struct Cell {
    var text: Bytes
    var row: Int
    var column: Int
    var columns: Int
    var rows: Int
    var isHead: Bool
  }

  private var cells: [Cell] = []
  private var rowCount = 0
  private(set) var columnCount = 0
  /// Rows that names of columns fill.
  private(set) var headerRowCount = 0
  /// Columns that no cell may pass; wider tables are cut off nowhere, only their spans.
  private static let mostColumns = 1_000
  /// Blanks between columns.
  private static let gap = 4

  init(_ table: MarkupNode, inline: MarkupInline) {
    var taken: [Int: Int] = [:]
    let rows = table.all("tr")
    for (row, node) in rows.enumerated() {
      var column = 0
      for cell in node.children("td", "th") {
        while let until = taken[column], until > row { column += 1 }
        let (columns, height) = (cell.span("colspan"), cell.span("rowspan"))
        let text = inline.text(of: cell).collapsed
        cells.append(
          Cell(
            text: text, row: row, column: column, columns: columns, rows: height,
            isHead: cell.name == "th"))
        for place in column..<min(column + columns, Self.mostColumns) {
          taken[place] = row + height
        }
        column = min(column + columns, Self.mostColumns)
        columnCount = max(columnCount, column)
      }
      rowCount = row + 1
    }
    headerRowCount = headRows(of: table)
  }

  /// The rows of `thead`; else the first rows of heads alone; else the first row as far down as its
  /// cells reach, and one more below a spanner.
  private func headRows(of table: MarkupNode) -> Int {
    let named = table.all("thead").reduce(0) { $0 + $1.all("tr").count }
    if named > 0 { return min(named, rowCount) }
    let isHead = Dictionary(grouping: cells, by: \.row).mapValues { row in
      row.allSatisfy { $0.isHead || $0.text.isEmpty }
    }
    let heads = (0..<rowCount).prefix { isHead[$0] ?? false }.count
    if heads > 0 { return heads < rowCount ? heads : min(1, rowCount - 1) }
    let first = cells.filter { $0.row == 0 }
    let spans = first.contains { $0.columns > 1 && $0.columns < columnCount }
    let reach = max(first.map(\.rows).max() ?? 1, spans ? 2 : 1)
    return reach < rowCount ? reach : 0
  }

  var isEmpty: Bool { cells.allSatisfy(\.text.isEmpty) }

  /// A table that only lays out a page: one cell a row, or cells that are whole pages.
  var isLayout: Bool { columnCount < 2 || cells.contains { $0.text.count > 1_500 } }

  /// Each row as a line and its cells in bytes of the line; a row without text has an empty line.
  func placedRows() -> [(line: Bytes, cells: [MarkedTable.Cell])] {
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
    let rows = Dictionary(grouping: cells, by: \.row)
    return (0..<rowCount).map { line(rows[$0] ?? [], starts: starts) }
  }

  private func line(
    _ row: [Cell], starts: [Int]
  ) -> (line: Bytes, cells: [MarkedTable.Cell]) {
    var line = Bytes()
    var width = 0
    var places: [MarkedTable.Cell] = []
    for cell in row {
      let first = min(cell.column, columnCount - 1)
      let end = min(first + cell.columns, columnCount)
      var start = starts[first]
      // A spanner stands over the middle of its columns.
      if cell.columns > 1 {
        start += max(0, (starts[end] - Self.gap - start - cell.text.characterCount) / 2)
      }
      if !cell.text.isEmpty {
        let blanks = width == 0 && first == 0 && start == 0 ? 0 : max(start - width, 1)
        line += Bytes(repeating: 0x20, count: blanks)
        width += blanks + cell.text.characterCount
      }
      let place = line.count
      line += cell.text
      places.append(
        MarkedTable.Cell(range: place..<line.count, column: first, columnCount: end - first))
    }
    return (line, places)
  }
}

extension Bytes {
  var characterCount: Int { count { !$0.isContinuation } }
}
