/// Reads a table by the places of its words.
struct GridReader: Sendable {
  /// Its words are in the order of their cells, so that each cell is one stretch of them.
  let reading: Reading
  let confidence: Double

  /// Bits by which the best number of columns should lead, and what a cell may cost, for a reading
  /// to be believed: fitted to generated tables (`make bench`).
  private static let leadBits = 4.0
  private static let plainCellBits = 1.2
  private static let leastBelief = 0.4

  /// Nil where the text was not padded here.
  init?(_ table: TableText) {
    guard table.words.count > 1 else { return nil }
    let placed = PlacedText(table)
    guard placed.showsColumns else { return nil }
    let found = BandSearch(placed: placed).found()
    guard let best = found.first else { return nil }
    let grid = PlacedGrid(placed, best, table: table)
    let layout = Self.layout(grid, placed)
    let next = found.dropFirst().first?.bits ?? best.bits + 30
    reading = layout.reading(of: table, columns: best.columns)
    confidence = Self.confidence(
      lead: next - best.bits, bits: layout.bits, rows: layout.rows.count, columns: best.columns)
  }

  private static func layout(_ grid: PlacedGrid, _ placed: PlacedText) -> PlacedLayout {
    let most = min(PlacedHeader.mostLines, grid.pieces.count - 1)
    let layouts = (0...max(0, most)).map { lines in
      PlacedLayout(grid, header: PlacedHeader(grid, placed, lines: lines), lines: lines)
    }
    return layouts.min { $0.bits < $1.bits } ?? layouts[0]
  }

  private static func confidence(lead: Double, bits: Double, rows: Int, columns: Int) -> Double {
    let clear = max(0, lead / (lead + leadBits))
    let perCell = bits / Double(max(1, rows * columns))
    let plain = min(1, plainCellBits / max(perCell, plainCellBits))
    let belief = (leastBelief + (1 - leastBelief) * clear) * plain
    return (belief * 100).rounded() / 100
  }
}
