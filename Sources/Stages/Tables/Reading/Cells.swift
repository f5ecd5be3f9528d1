/// The cells that may begin at each word of a table, the shortest first: what of them does not depend
/// on the column.
struct Cells: Sendable {
  struct Cell: Sendable {
    /// Bits for joining its words.
    let joined: Double
    /// The number of its last word.
    let last: Int32
    /// The number of the repeated phrase that it is; -1 for none.
    let phrase: Int32
    let cellClass: CellClass
  }

  private var cells: [Cell] = []
  /// Where a word's cells begin in `cells`.
  private var places: [Int] = [0]

  /// Bits for joining beyond which no cell is longer.
  private static let mostJoined = 40.0

  init(_ numbers: WordNumbers, _ costs: JunctionCosts) {
    for start in numbers.words.indices {
      read(start, numbers, costs)
      places.append(cells.count)
    }
  }

  subscript(from word: Int) -> ArraySlice<Cell> { cells[places[word]..<places[word + 1]] }

  private mutating func read(_ start: Int, _ numbers: WordNumbers, _ costs: JunctionCosts) {
    let phrases = numbers.phrases(from: start)
    var cellClass = CellClass(numbers.shapes[start])
    var joined = 0.0
    for count in 0..<BodyParse.longestCell {
      cells.append(
        Cell(
          joined: joined, last: Int32(numbers.words[start + count]),
          phrase: count < phrases.count ? Int32(numbers.phrases[phrases.lowerBound + count]) : -1,
          cellClass: cellClass))
      let end = start + count + 1
      guard end < numbers.words.count else { return }
      joined += costs.join[end]
      if joined > Self.mostJoined { return }
      cellClass = cellClass.adding(numbers.shapes[end])
    }
  }
}
