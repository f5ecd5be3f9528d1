/// The cheapest division of a table's words into rows of a given number of cells, from every line
/// on: dynamic programming from the last word back, four columns at a time.
struct BodyParse: Sendable {
  /// Words a cell may hold at most.
  static let longestCell = 60
  /// Bits at most for a row that only names a group.
  static let groupRow: Bits = 7

  /// How a cell is read: not at all, left empty, or up to a word, which ends the row or not.
  private struct Step: Sendable {
    let code: Int32
    static let none = Step(code: -1)
    static let empty = Step(code: 0)

    var isNone: Bool { code < 0 }
    /// The word after the cell; nil for an empty cell.
    var end: Int? { code > 0 ? Int(code >> 1) : nil }
    var endsRow: Bool { code & 1 == 1 }
  }

  let columns: Int
  /// Bits for everything from a word on, which begins a row.
  private var rowCost: [Bits]
  private var steps: [Step]

  init(
    _ numbers: WordNumbers, _ cells: Cells, _ prices: CellPrices, _ costs: JunctionCosts
  ) {
    columns = prices.columns
    let count = numbers.words.count
    rowCost = Array(repeating: .infinity, count: count + 1)
    rowCost[count] = 0
    steps = Array(repeating: .none, count: (count + 1) * columns)
    var tails = CellTails(words: count, prices, costs)
    var starting = tails.none
    tails.settle(count, next: starting, row: 0, prices, costs)
    for start in stride(from: count - 1, through: 0, by: -1) {
      let startsLine = numbers.startsLine[start]
      var next = Bits.infinity
      for block in stride(from: starting.count - 1, through: 0, by: -1) {
        var open = tails.open[block]
        if block == 0, !startsLine { open[0] = -.infinity }
        let (best, ends) = Self.settle(start, block, open, numbers, cells, prices, tails)
        let first = block * Columns.width
        for column in stride(from: min(columns, first + Columns.width) - 1, through: first, by: -1)
        {
          var bits = best[column - first]
          var code = Int32(truncatingIfNeeded: ends[column - first])
          if code > 0, tails.endsRow(Int(code), column) {
            code = code << 1 | 1
          } else if code > 0 {
            code <<= 1
          }
          if column + 1 < columns {
            starting[block][column - first] = next
            let empty = next + prices.empty[column]
            if empty <= bits { (bits, code) = (empty, Step.empty.code) }
          }
          if column == 0, !startsLine { continue }
          steps[start * columns + column] = Step(code: code)
          next = bits
        }
      }
      if startsLine { rowCost[start] = next }
      tails.settle(start, next: starting, row: rowCost[start], prices, costs)
    }
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
    var start = word
    var column = 0
    while start * columns + column < steps.count, !steps[start * columns + column].isNone {
      let step = steps[start * columns + column]
      let end = step.end ?? start
      rows.append(start..<end)
      start = end
      column += 1
      if step.endsRow {
        rows.endRow(at: end)
        column = 0
      }
    }
    rows.dropOpenRow()
    return rows
  }
}
