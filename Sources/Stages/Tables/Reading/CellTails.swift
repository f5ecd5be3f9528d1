/// What it costs to go on behind a cell, by the word after it and the cell's column: to the row's next
/// cell, or to the next row. All words of the first columns stand before those of the next.
struct CellTails: ~Copyable {
  /// Words and one.
  let rows: Int
  let bits: UnsafeMutablePointer<Columns.Block>
  /// The least bits from a word or a later one on, with all words before joined.
  let lowest: UnsafeMutablePointer<Columns.Block>
  /// By word and column, whether the row ends there.
  private(set) var rowEnds: RowEnds

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

  /// What rounding may make of a sum.
  private static let slack: Bits = 0.01

  init(words: Int, blocks: Int) {
    rows = words + 1
    bits = .allocate(capacity: 2 * rows * blocks)
    bits.initialize(repeating: .init(repeating: .infinity), count: 2 * rows * blocks)
    lowest = bits + rows * blocks
    rowEnds = RowEnds(words: words, blocks: blocks)
  }

  deinit { bits.deallocate() }

  /// - Parameters:
  ///   - next: bits for everything from the word on, which begins the cell after each column.
  ///   - row: bits for everything from the word on, which begins a row.
  ///   - joined: bits for joining all words before the word.
  @inline(__always)
  mutating func settle(
    _ word: Int, _ block: Int, next: Columns.Block, row: Bits, joined: Bits, _ prices: CellPrices,
    _ costs: JunctionCosts
  ) {
    var tail = next + costs.split[word]
    if costs.row[word] < .infinity {
      let ending = prices.missing[0, block: block] + (costs.row[word] + row)
      let ends = ending .< tail
      tail.replace(with: ending, where: ends)
      rowEnds.set(word, block, ends)
    }
    let place = block &* rows &+ word
    bits[place] = tail
    var least = tail + (joined - Self.slack)
    if word + 1 < rows {
      let later = lowest[place + 1]
      least.replace(with: later, where: later .< least)
    }
    lowest[place] = least
  }
}
