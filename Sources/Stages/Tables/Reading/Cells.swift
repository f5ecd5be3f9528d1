/// The cells that may begin at each word of a table, the shortest first: what of them does not depend
/// on the column.
struct Cells: Sendable {
  struct Cell: Sendable {
    /// The word after it.
    let end: Int32
    /// The number of its last word.
    let last: Int32
    /// The number of the repeated phrase that it is; -1 for none.
    let phrase: Int32
    /// Bits for joining its words.
    let joined: Bits
    let cellClass: CellClass
  }

  private(set) var all: [Cell] = []
  /// Where a word's cells begin in `all`; those of the next end them.
  private(set) var places: [Int] = [0]
  /// Bits for joining all words before a word to one.
  let joined: [Bits]

  /// Bits for joining beyond which no cell is longer.
  private static let mostJoined: Bits = 40
  /// Words up to which a cell may end anywhere: a longer one ends where another may well begin.
  private static let anyEnd = 8
  /// Bits for a division at most where a long cell may end.
  private static let clearSplit: Bits = 0.5

  init(_ numbers: WordNumbers, _ costs: JunctionCosts) {
    var (sum, joined) = (Bits(0), [Bits(0), 0])
    for word in numbers.words.indices.dropFirst() {
      sum += costs.join[word]
      joined.append(sum)
    }
    self.joined = joined
    all.reserveCapacity(numbers.words.count * Self.anyEnd)
    places.reserveCapacity(numbers.words.count + 1)
    for start in numbers.words.indices {
      read(start, numbers, costs)
      places.append(all.count)
    }
  }

  private mutating func read(_ start: Int, _ numbers: WordNumbers, _ costs: JunctionCosts) {
    let phrases = numbers.phrases(from: start)
    let last = min(start + BodyParse.longestCell, numbers.words.count)
    var cellClass = CellClass(numbers.shapes[start])
    var joined: Bits = 0
    for end in start + 1...last {
      let words = end - start
      if words <= Self.anyEnd || words <= phrases.count || costs.split[end] <= Self.clearSplit
        || costs.row[end] < .infinity
      {
        all.append(
          Cell(
            end: Int32(end), last: Int32(numbers.words[end - 1]),
            phrase: words <= phrases.count
              ? Int32(numbers.phrases[phrases.lowerBound + words - 1]) : -1,
            joined: joined, cellClass: cellClass))
      }
      guard end < last else { return }
      joined += costs.join[end]
      if joined > Self.mostJoined { return }
      cellClass = cellClass.adding(numbers.shapes[end])
    }
  }
}
