/// What it costs to go on behind a cell, by the word after it and the cell's column: to the row's next
/// cell, or to the next row.
struct CellTails: Sendable {
  /// Bits for joining all words before a word to one.
  let joined: [Bits]
  /// Nothing found yet, a block: infinite, but for lanes without a column.
  let open: [Columns.Block]
  /// By word and column, whether the row ends there.
  private(set) var rowEnds: RowEnds

  private var bits: Columns
  /// The least bits from a word on, all words before joined.
  private var lowest: Columns

  struct RowEnds: Sendable {
    private let blocks: Int
    /// A lane a bit.
    private var lanes: [UInt8]

    init(words: Int, blocks: Int) {
      self.blocks = blocks
      lanes = Array(repeating: 0, count: (words + 1) * blocks)
    }

    subscript(_ word: Int, _ column: Int) -> Bool {
      lanes[word * blocks + column / Columns.width] >> UInt8(column % Columns.width) & 1 == 1
    }

    mutating func set(_ word: Int, _ block: Int, _ ends: SIMDMask<Columns.Steps>) {
      var mask: UInt8 = 0
      for lane in 0..<Columns.width where ends[lane] { mask |= 1 << UInt8(lane) }
      lanes[word * blocks + block] = mask
    }
  }

  private static let slack: Bits = 0.01

  init(words: Int, _ prices: CellPrices, _ costs: JunctionCosts) {
    var sum: Bits = 0
    var joined: [Bits] = [0, 0]
    joined.reserveCapacity(words + 2)
    for word in 1..<max(words, 1) {
      sum += costs.join[word]
      joined.append(sum)
    }
    self.joined = joined
    bits = Columns(repeating: .infinity, rows: words + 1, columns: prices.columns)
    lowest = bits
    rowEnds = RowEnds(words: words, blocks: bits.blocks)
    open = (0..<bits.blocks).map { block in
      var open = Columns.Block(repeating: .infinity)
      for lane in 0..<Columns.width where block * Columns.width + lane >= prices.columns {
        open[lane] = -.infinity
      }
      return open
    }
  }

  @inline(__always)
  subscript(_ word: Int, block block: Int) -> Columns.Block { bits[word, block: block] }

  /// The least bits from a word or a later one on, with all words before joined.
  @inline(__always)
  func lowest(from word: Int, block: Int) -> Columns.Block { lowest[word, block: block] }

  /// - Parameters:
  ///   - next: bits for everything from the word on, which begins the cell after each column.
  ///   - row: bits for everything from the word on, which begins a row.
  @inline(__always)
  mutating func settle(
    _ word: Int, _ block: Int, next: Columns.Block, row: Bits, _ prices: CellPrices,
    _ costs: JunctionCosts
  ) {
    var tail = next + costs.split[word]
    if costs.row[word] < .infinity {
      let ending = prices.missing[0, block: block] + (costs.row[word] + row)
      let ends = ending .< tail
      tail.replace(with: ending, where: ends)
      rowEnds.set(word, block, ends)
    }
    bits[word, block: block] = tail
    var least = tail + (joined[word] - Self.slack)
    if word + 1 < lowest.rows {
      let later = lowest[word + 1, block: block]
      least.replace(with: later, where: later .< least)
    }
    lowest[word, block: block] = least
  }
}
