/// The cheapest divisions of words `start..<end` into so many names, for every end and number.
struct Names: Sendable {
  private let start: Int
  private let words: Int
  /// Bits of `n + 1` names up to each word, and of `n`.
  private var withLast: Columns
  private var withoutLast: Columns
  /// Where the last of `n + 1` names begins.
  private var begins: [Columns.Steps]

  init(start: Int, words: Int, most: Int) {
    self.start = start
    self.words = words
    withLast = Columns(repeating: .infinity, rows: words + 1, columns: most)
    withoutLast = withLast
    begins = Array(repeating: .zero, count: (words + 1) * withLast.blocks)
    if start <= words { withoutLast[start, 0] = 0 }
  }

  /// Finds the divisions up to a word, given those up to the words before it.
  ///
  /// - Parameter nameBits: bits for each name, by its last word and its number of words.
  mutating func settle(_ end: Int, costs: HeaderCosts, nameBits: [Bits]) {
    let lowest = max(start, end - HeaderParse.longestName)
    // So many words make no more names.
    for block in 0..<min(withLast.blocks, (end - start - 1) / Columns.width + 1) {
      var best = Columns.Block(repeating: .infinity)
      var begins = Columns.Steps.zero
      var joined: Bits = 0
      for begin in stride(from: end - 1, through: lowest, by: -1) {
        let split = begin == start ? 0 : costs.split[begin]
        let name = nameBits[end * HeaderParse.longestName + end - begin - 1]
        let bits = withoutLast[begin, block: block] + split + joined + name
        let isBetter = bits .< best
        best.replace(with: bits, where: isBetter)
        begins.replace(with: Columns.Steps(repeating: Columns.Steps.Scalar(begin)), where: isBetter)
        joined += costs.join[begin]
      }
      self.begins[end * withLast.blocks + block] = begins
      for lane in 0..<Columns.width {
        let count = block * Columns.width + lane
        withLast[end, count] = best[lane]
        if count + 1 < withLast.blocks * Columns.width { withoutLast[end, count + 1] = best[lane] }
      }
    }
  }

  /// Bits of the names up to a word; infinite where there are not words enough.
  func bits(_ count: Int, _ end: Int) -> Bits {
    end <= words ? withLast[end, count - 1] : .infinity
  }

  /// The names up to a word, whose bits are finite.
  func cells(_ count: Int, _ end: Int) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var end = end
    for cell in stride(from: count - 1, through: 0, by: -1) {
      let begins = begins[end * withLast.blocks + cell / Columns.width]
      let begin = Int(begins[cell % Columns.width])
      cells.append(begin..<end)
      end = begin
    }
    return cells.reversed()
  }
}
