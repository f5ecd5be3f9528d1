/// The cheapest division of a table's words into rows of a given number of cells, from every line
/// on: dynamic programming from the last word back, four columns at a time.
struct BodyParse: Sendable {
  /// Words a cell may hold at most.
  static let longestCell = 60
  /// Bits at most for a row that only names a group.
  static let groupRow: Bits = 7

  let columns: Int
  private let blocks: Int
  /// Bits for everything from a word on, which begins a row.
  private var rowCost: [Bits]
  /// The word after the cheapest cell from each word on, a block of columns: 0 for an empty cell, less
  /// for none.
  private let ends: [Columns.Steps]
  /// By word and column, whether the row ends there.
  private let rowEnds: CellTails.RowEnds

  init(
    _ numbers: WordNumbers, _ cells: Cells, _ prices: CellPrices, _ costs: JunctionCosts
  ) {
    let (count, blocks) = (numbers.words.count, prices.blocks)
    var rowCost = Array(repeating: Bits.infinity, count: count + 1)
    rowCost[count] = 0
    let open = Self.open(columns: prices.columns)
    var tails = CellTails(words: count, blocks: blocks)
    var following = InlineArray<4, Columns.Block>(repeating: .init(repeating: .infinity))
    for block in 0..<blocks {
      tails.settle(
        count, block, next: following[block], row: 0, joined: cells.joined[count], prices, costs)
    }
    ends = Array(unsafeUninitializedCapacity: (count + 1) * blocks) { ends, found in
      found = ends.count
      for block in 0..<blocks { ends[count * blocks + block] = .init(repeating: -1) }
      for start in (0..<count).reversed() {
        let startsLine = numbers.startsLine[start]
        var next = Bits.infinity
        for block in (0..<blocks).reversed() {
          var open = open[block]
          if block == 0, !startsLine { open[0] = -.infinity }
          var (best, end) = Self.cell(
            from: start, numbers.words[start], block, open, cells, prices, tails)
          // Lanes that are none.
          best.replace(with: .infinity, where: best .< -Bits.greatestFiniteMagnitude)
          let empty = prices.emptied[0, block: block]
          let after = Self.following(best, empty, &next)
          following[block] = after
          let isEmpty = (after + empty .<= best) .& (after .< .infinity)
          end.replace(with: Columns.Steps.zero, where: isEmpty)
          ends[start * blocks + block] = end
        }
        if startsLine { rowCost[start] = next }
        for block in 0..<blocks {
          tails.settle(
            start, block, next: following[block], row: rowCost[start],
            joined: cells.joined[start], prices, costs)
        }
      }
    }
    columns = prices.columns
    self.blocks = blocks
    self.rowCost = rowCost
    rowEnds = tails.rowEnds
  }

  /// Bits for everything behind each column of a block, given those behind the block: a cell or an
  /// empty one, then what follows. The lanes are written out: a loop over them goes through memory.
  ///
  /// - Parameter next: bits behind the block; bits from its first column on when done.
  @inline(__always)
  private static func following(
    _ best: Columns.Block, _ empty: Columns.Block, _ next: inout Bits
  ) -> Columns.Block {
    let third = min(best[3], next + empty[3])
    let second = min(best[2], third + empty[2])
    let first = min(best[1], second + empty[1])
    defer { next = min(best[0], first + empty[0]) }
    return Columns.Block(first, second, third, next)
  }

  /// Nothing found yet, a block: infinite, but for lanes without a column.
  private static func open(columns: Int) -> InlineArray<4, Columns.Block> {
    var open = InlineArray<4, Columns.Block>(repeating: .init(repeating: .infinity))
    for column in columns..<max(columns, 4 * Columns.width) {
      open[column / Columns.width][column % Columns.width] = -.infinity
    }
    return open
  }

  /// Bits for everything from a word on, which begins a row.
  func cost(from word: Int) -> Bits { rowCost[word] }

  /// The cheapest cell from a word on in each column of a block, which is not left empty, and the
  /// word after it.
  @inline(__always)
  private static func cell(
    from start: Int, _ word: Int, _ block: Int, _ open: Columns.Block, _ cells: Cells,
    _ prices: CellPrices, _ tails: borrowing CellTails
  ) -> (bits: Columns.Block, end: Columns.Steps) {
    var best = open
    var ends = Columns.Steps(repeating: -1)
    let (candidates, table) = (cells.all.span, prices.table.bits.span)
    let classes = block &* prices.table.rows
    let lengths = classes &+ CellPrices.Places.lengths &- start
    let lasts = classes &+ prices.places.lasts
    let values = classes &+ prices.places.values
    let first = table[classes &+ CellPrices.Places.firsts &+ word]
    let (tail, lowest) = (tails.bits + block &* tails.rows, tails.lowest + block &* tails.rows)
    let least = classes &+ CellPrices.Places.least &- start
    // What a cell saves at most beyond what its words come to, but for a value that is known.
    let saved = first + cells.joined[start + 1]
    var place = cells.places[start]
    let last = cells.places[start + 1]
    while place < last {
      let cell = candidates[unchecked: place]
      let end = Int(cell.end)
      if cell.phrase < 0, all(table[unchecked: least &+ end] + lowest[end] - saved .>= best) {
        break
      }
      var bits =
        table[unchecked: classes &+ cell.cellClass.rawValue] + table[unchecked: lengths &+ end]
      if cell.cellClass.isText {
        let spelled = bits - first - table[unchecked: lasts &+ Int(cell.last)]
        if cell.phrase >= 0 {
          // A value that is known need not be spelled again.
          let value = table[unchecked: values &+ Int(cell.phrase)]
          let known = bits - (value + 2.5 * Bits(min(end &- start, 4) &- 1))
          bits = spelled.replacing(with: known, where: value .> 0)
        } else {
          bits = spelled
        }
      }
      bits = cell.joined + tail[end] + bits
      let isBetter = bits .< best
      best.replace(with: bits, where: isBetter)
      ends.replace(with: Columns.Steps(repeating: cell.end), where: isBetter)
      place &+= 1
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
