import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// The texts of a table's cells.
struct TableGrid {
  var columns: Int
  var header: [[RunningText]]
  var rows: [[RunningText]]

  init(_ reading: Reading, text: (Range<Int>) -> RunningText) {
    columns = reading.columns
    header = reading.header.map { $0.map(text) }
    rows = reading.rows.map { $0.map(text) }
  }

  /// Cells that markup parts; a spanner of the header is repeated over its columns.
  init(_ marked: MarkedTable, text: (Range<Int>) -> RunningText) {
    columns = marked.columnCount
    let grid = marked.rows.enumerated().map { row, cells in
      var line = Array(repeating: text(0..<0), count: marked.columnCount)
      for cell in cells where cell.column < line.count {
        let isHeader = row < marked.headerRowCount
        let end = min(cell.column + (isHeader ? cell.columnCount : 1), line.count)
        for column in cell.column..<end { line[column] = text(cell.range) }
      }
      return line
    }
    header = Array(grid.prefix(marked.headerRowCount))
    rows = Array(grid.dropFirst(marked.headerRowCount))
  }
}

extension TableBuilder {
  /// The table that markup makes of a group's body.
  func markedTable(_ group: TableGroup) -> TableGrid? {
    guard let first = group.body.first,
      case .zone(.table, let number) = joiner.text.markup.lines[first.number],
      let table = joiner.text.markup.tables[number], table.rows.count > table.headerRowCount
    else { return nil }
    // Spans of columns that nobody fills must not cost more than the text.
    let cells = table.rows.reduce(0) { $0 + $1.count }
    guard table.rows.count * table.columnCount <= 10_000 + 8 * cells else { return nil }
    return TableGrid(table) { joiner.join([Joiner.Piece(range: $0, number: first.number)]) }
  }

  /// Names, types, units and values from the cells' texts.
  func fill(_ table: inout Table, from grid: TableGrid) {
    table.boxhead = grid.header.map { $0.map(\.string) }
    let printed = grid.rows.map { $0.map(\.string) }
    let numbers = printed.map { $0.map(NumberShape.init(cell:)) }
    let format = NumberFormat(of: numbers.joined().compactMap { $0 }, language: language)
    let captionUnit = Unit(caption: table.caption ?? "", words: joiner.lexicon.units)
    table.rows = grid.rows.map { row in
      row.map { Cell(text: $0.string, value: .missing, spans: $0.spans) }
    }
    for column in 0..<grid.columns {
      let names = table.boxhead.map { $0[column] }.filter { !$0.isEmpty }
      let name = names.joined(separator: " / ")
      let reader = ColumnReader(
        format: format.column(numbers.compactMap { $0[column] }), words: joiner.lexicon.tables)
      let (type, values) = reader.read(printed.map { $0[column] }, name: name)
      let currencies = joiner.lexicon.tables.currencies
      let unit =
        Unit(name: names.last ?? "", words: joiner.lexicon.units, currencies: currencies)
        ?? Unit(cells: printed.map { $0[column] }, currencies: currencies)
      table.columns.append(
        Column(name: name, type: type, unit: Unit.of(type, own: unit, caption: captionUnit)))
      for row in values.indices { table.rows[row][column].value = values[row] }
    }
  }
}
