/// Header and rows of a placed table.
struct PlacedLayout: Sendable {
  let header: PlacedHeader
  let rows: [[PlacedCell]]
  let bits: Double

  init(_ grid: PlacedGrid, header: PlacedHeader, lines: Int) {
    self.header = header
    let boundary = (0..<grid.columns).reduce(0.0) { bits, column in
      lines == 0 ? 0 : bits + grid.splitBits(lines - 1, lines, column: column)
    }
    let found = RowSearch.rows(grid, from: lines)
    let plain = found.rows.map { row in
      (0..<grid.columns).map { Self.cell(Array(row), $0, grid) }
    }
    if CentredStubs.stand(in: grid, from: lines),
      let (rows, bits) = Self.centred(grid, from: lines), bits < found.bits
    {
      (self.rows, self.bits) = (rows, header.bits + boundary + bits)
    } else {
      (rows, bits) = (plain, header.bits + boundary + found.bits)
    }
  }

  private static func cell(_ lines: [Int], _ column: Int, _ grid: PlacedGrid) -> PlacedCell {
    lines.map { grid.pieces[$0][column].words }.filter { !$0.isEmpty }
  }

  /// Rows found without the stubs, and the stubs in the middle of theirs.
  private static func centred(
    _ grid: PlacedGrid, from first: Int
  ) -> (rows: [[PlacedCell]], bits: Double)? {
    let lines = (first..<grid.pieces.count).filter { !CentredStubs.isStubAlone($0, grid) }
    let stubs = (first..<grid.pieces.count).filter { !grid.pieces[$0][0].isEmpty }
    let bare = grid.withoutStubs(lines)
    guard !bare.pieces.isEmpty else { return nil }
    let found = RowSearch.rows(bare, from: 0)
    let rowLines = found.rows.map { $0.map { lines[$0] } }
    guard let stubs = CentredStubs(grid, stubs: stubs, rows: rowLines) else { return nil }
    var rows = rowLines.map { lines in
      [[]] + (1..<grid.columns).map { cell(lines, $0, grid) }
    }
    for group in stubs.groups { rows[group.rows.lowerBound][0] = cell(group.lines, 0, grid) }
    return (rows, found.bits + stubs.bits - RowSearch.emptyStubBits * Double(rows.count))
  }

  /// The words put into the order of the cells, and the cells as stretches of them.
  func reading(of table: TableText, columns: Int) -> Reading {
    var ordered = table
    ordered.words = []
    func place(_ cell: PlacedCell) -> Range<Int> {
      let start = ordered.words.count
      for stretch in cell { ordered.words += table.words[stretch] }
      return start..<ordered.words.count
    }
    // A spanner's words stand once, its columns share them.
    var placed: [PlacedCell: Range<Int>] = [:]
    let names = header.rows.map { row in
      row.map { cell -> Range<Int> in
        if let known = placed[cell], !cell.isEmpty { return known }
        let range = place(cell)
        placed[cell] = range
        return range
      }
    }
    let body = rows.map { $0.map(place) }
    return Reading(columns: columns, header: names, rows: body, bits: bits, table: ordered)
  }
}
