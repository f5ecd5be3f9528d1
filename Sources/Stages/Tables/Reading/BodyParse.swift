/// The cheapest division of a table's words into rows of a given number of cells, from every line
/// on: dynamic programming from the last word back, four columns at a time.
struct BodyParse: Sendable {
  /// Words a cell may hold at most.
  static let longestCell = 60
  /// Bits at most for a row that only names a group.
  static let groupRow: Bits = 7

  let columns: Int
  /// Bits for everything from a word on, which begins a row.
  private var rowCost: [Bits]
  /// The word after the cheapest cell from each word on, a block of columns: 0 for an empty cell, less
  /// for none.
  private var ends: [Columns.Steps]
  /// By word and column, whether the row ends there.
  private let rowEnds: CellTails.RowEnds
  private let blocks: Int

  init(
    _ numbers: WordNumbers, _ cells: Cells, _ prices: CellPrices, _ costs: JunctionCosts
  ) {
    columns = prices.columns
    let count = numbers.words.count
    rowCost = Array(repeating: .infinity, count: count + 1)
    rowCost[count] = 0
    var tails = CellTails(words: count, prices, costs)
    blocks = tails.open.count
    ends = Array(repeating: .init(repeating: -1), count: (count + 1) * blocks)
    var following = InlineArray<4, Columns.Block>(repeating: .init(repeating: .infinity))
    for block in 0..<blocks {
      tails.settle(count, block, next: following[block], row: 0, prices, costs)
    }
    for start in stride(from: count - 1, through: 0, by: -1) {
      let startsLine = numbers.startsLine[start]
      var next = Bits.infinity
      for block in stride(from: blocks - 1, through: 0, by: -1) {
        var open = tails.open[block]
        if block == 0, !startsLine { open[0] = -.infinity }
        var (best, end) = Self.settle(start, block, open, numbers, cells, prices, tails)
        // Lanes that are none.
        best.replace(with: .infinity, where: best .< -Bits.greatestFiniteMagnitude)
        let empty = prices.emptied[0, block: block]
        var after = Columns.Block(repeating: next)
        for lane in stride(from: Columns.width - 1, through: 0, by: -1) {
          after[lane] = next
          next = min(best[lane], next + empty[lane])
        }
        following[block] = after
        let isEmpty = (after + empty .<= best) .& (after .< .infinity)
        end.replace(with: Columns.Steps.zero, where: isEmpty)
        ends[start * blocks + block] = end
      }
      if startsLine { rowCost[start] = next }
      for block in 0..<blocks {
        tails.settle(start, block, next: following[block], row: rowCost[start], prices, costs)
      }
    }
    rowEnds = tails.rowEnds
  }

  /// Bits for everything from a word on, which begins a row.
  func cost(from word: Int) -> Bits { rowCost[word] }

  /// The cheapest cell from a word on in each column of a block, which is not left empty, and the
  /// word after it.
  @inline(__always)
  private static func settle(
    _ start: Int, _ block: Int, _ open: Columns.Block, _ numbers: WordNumbers,
    _ cells: Cells, _ prices: CellPrices, _ tails: CellTails
  ) -> (bits: Columns.Block, ends: Columns.Steps) {
    var best = open
    var ends = Columns.Steps(repeating: -1)
    let first = prices.first(numbers.words[start], block: block)
    // Bits that a cell comes to at least beyond what follows it, but for a value that is known.
    let least = prices.least[0, block: block] - tails.joined[start + 1]
    for place in cells.places(from: start) {
      let cell = cells[place]
      let end = Int(cell.end)
      if cell.phrase < 0, all(least + tails.lowest(from: end, block: block) .>= best) { break }
      let bits =
        cell.joined + tails[end, block: block]
        + prices.bits(cell, first: first, words: end - start, block: block)
      let isBetter = bits .< best
      best.replace(with: bits, where: isBetter)
      ends.replace(with: Columns.Steps(repeating: cell.end), where: isBetter)
    }
    return (best, ends)
  }

  /// The rows from a word on; empty cells are empty ranges.
  func rows(from word: Int) -> Rows {
    var rows = Rows(columns: columns)
    var (start, column) = (word, 0)
    while start < rowCost.count, column < columns {
      let step = ends[start * blocks + column / Columns.width][column % Columns.width]
      guard step >= 0 else { break }
      let end = step == 0 ? start : Int(step)
      rows.append(start..<end)
      column += 1
      if step > 0, rowEnds[end, column - 1] {
        rows.endRow(at: end)
        column = 0
      }
      start = end
    }
    rows.dropOpenRow()
    return rows
  }
}
