/// The cheapest divisions of the words from one on into so many names, for every end and number: found
/// a block of numbers at a time, when one of them is asked for.
final class Names {
  private let start: Int
  private let words: Int
  private let costs: HeaderCosts
  /// Bits for each name, by its last word and its number of words.
  private let nameBits: [Bits]
  private var blocks: [Block] = []

  /// Divisions into as many names as a block has columns, one of which is the last.
  private struct Block {
    /// Bits of the names up to each word.
    var bits: [Columns.Block]
    /// Where the last name begins.
    var begins: [Columns.Steps]
    /// Bits of a name less up to each word.
    var bitsBefore: [Columns.Block]

    init(words: Int) {
      bits = Array(repeating: .init(repeating: .infinity), count: words + 1)
      begins = Array(repeating: .zero, count: words + 1)
      bitsBefore = bits
    }
  }

  /// - Parameter words: those that may be of names, from the table's first on.
  init(from start: Int, words: Int, costs: HeaderCosts, nameBits: [Bits]) {
    self.start = start
    self.words = words
    self.costs = costs
    self.nameBits = nameBits
  }

  /// Bits of so many names up to a word; infinite where there are not words enough.
  func bits(_ count: Int, _ end: Int) -> Bits {
    guard end <= words else { return .infinity }
    find(count)
    return blocks[(count - 1) / Columns.width].bits[end][(count - 1) % Columns.width]
  }

  /// The names up to a word, whose bits are finite.
  func cells(_ count: Int, _ end: Int) -> [Range<Int>] {
    find(count)
    var cells = Array(repeating: end..<end, count: count)
    var end = end
    for cell in cells.indices.reversed() {
      let begin = Int(blocks[cell / Columns.width].begins[end][cell % Columns.width])
      cells[cell] = begin..<end
      end = begin
    }
    return cells
  }

  private func find(_ count: Int) {
    while blocks.count * Columns.width < count { blocks.append(nextBlock()) }
  }

  private func nextBlock() -> Block {
    var block = Block(words: words)
    if let previous = blocks.last {
      for word in 0...words {
        block.bitsBefore[word][0] = previous.bits[word][Columns.width - 1]
      }
    } else {
      block.bitsBefore[start][0] = 0
    }
    // So many words make no more names.
    for end in stride(from: start + 1 + blocks.count * Columns.width, through: words, by: 1) {
      settle(end, &block)
    }
    return block
  }

  /// Finds the divisions up to a word, given those up to the words before it.
  private func settle(_ end: Int, _ block: inout Block) {
    var best = Columns.Block(repeating: .infinity)
    var begins = Columns.Steps.zero
    var joined: Bits = 0
    let lowest = max(start, end - HeaderParse.longestName)
    for begin in stride(from: end - 1, through: lowest, by: -1) {
      let split = begin == start ? 0 : costs.split[begin]
      let name = nameBits[end * HeaderParse.longestName + end - begin - 1]
      let bits = block.bitsBefore[begin] + split + joined + name
      let isBetter = bits .< best
      best.replace(with: bits, where: isBetter)
      begins.replace(with: Columns.Steps(repeating: Columns.Steps.Scalar(begin)), where: isBetter)
      joined += costs.join[begin]
    }
    block.bits[end] = best
    block.begins[end] = begins
    for lane in 1..<Columns.width { block.bitsBefore[end][lane] = best[lane - 1] }
  }
}
