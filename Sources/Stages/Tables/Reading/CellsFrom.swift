/// The cells that may begin at a word, by their number of words less one: what of them does not
/// depend on the column.
struct CellsFrom: Sendable {
  private(set) var count = 0
  /// The number of the word that all begin with, and of the one each ends with.
  private(set) var first = 0
  private(set) var last = Array(repeating: 0, count: BodyParse.longestCell)
  private(set) var classes = Array(repeating: 0, count: BodyParse.longestCell)
  /// The class is one of text.
  private(set) var isText = Array(repeating: false, count: BodyParse.longestCell)
  /// The number of the repeated phrase that the cell is; -1 for none.
  private(set) var phrase = Array(repeating: -1, count: BodyParse.longestCell)
  /// Bits for joining its words.
  private(set) var joined = Array(repeating: 0.0, count: BodyParse.longestCell)

  /// Bits for joining beyond which no cell is longer.
  private static let mostJoined = 40.0

  /// Reads the cells from a word on.
  mutating func read(_ start: Int, _ numbers: WordNumbers, _ costs: JunctionCosts) {
    let phrases = numbers.phrases(from: start)
    var cellClass = CellClass(numbers.shapes[start])
    var bits = 0.0
    count = 0
    first = numbers.words[start]
    while true {
      last[count] = numbers.words[start + count]
      classes[count] = cellClass.rawValue
      isText[count] = cellClass.isText
      phrase[count] = count < phrases.count ? numbers.phrases[phrases.lowerBound + count] : -1
      joined[count] = bits
      count += 1
      let end = start + count
      guard count < BodyParse.longestCell, end < numbers.words.count else { return }
      bits += costs.join[end]
      if bits > Self.mostJoined { return }
      cellClass = cellClass.adding(numbers.shapes[end])
    }
  }
}
