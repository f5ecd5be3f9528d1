import PetikText

/// The words of a table as small numbers, and so the phrases that stand in it more than once: what
/// the search looks up by index where it would else compare words.
struct WordNumbers: Sendable {
  /// Words of a phrase at most: a longer one that returns is a line printed twice.
  private static let longestPhrase = 12

  /// The number of each word; equal words have equal numbers, from zero up.
  let words: [Int]
  /// Different words.
  let wordCount: Int
  /// Different phrases of one word or more that stand in the table twice or more.
  let phraseCount: Int
  /// Numbers of the repeated phrases that begin at a word: of one word, of two, and so on.
  let phrases: [Int]
  /// Where a word's phrases begin in `phrases`.
  private let places: [Int]
  let shapes: [WordShape]
  let startsLine: [Bool]

  init(_ table: TableText) {
    let count = table.words.count
    shapes = table.words.map(\.shape)
    startsLine = table.words.map(\.startsLine)
    var numbers: [UInt64: Int] = [:]
    var words: [Int] = []
    words.reserveCapacity(count)
    for word in table.words {
      let number = numbers[word.key] ?? numbers.count
      numbers[word.key] = number
      words.append(number)
    }
    self.words = words
    wordCount = numbers.count
    var runs = Runs(words: words, different: numbers.count)
    runs.grow(to: Self.longestPhrase)
    phraseCount = runs.count
    places = runs.numbers.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    phrases = Array(runs.numbers.joined())
  }

  /// Where the numbers of the repeated phrases from a word on stand in `phrases`, the shortest first.
  func phrases(from word: Int) -> Range<Int> { places[word]..<places[word + 1] }

  func cellClass(_ cell: Range<Int>) -> CellClass {
    var result = CellClass(shapes[cell.lowerBound])
    for word in cell.dropFirst() { result = result.adding(shapes[word]) }
    return result
  }

  /// The number of the phrase of so many words from a word on; nil where it stands here alone.
  func phrase(_ words: Range<Int>) -> Int? {
    guard !words.isEmpty else { return nil }
    let place = places[words.lowerBound] + words.count - 1
    return place < places[words.lowerBound + 1] ? phrases[place] : nil
  }
}

/// Repeated phrases, found a word longer at a time.
private struct Runs {
  let words: [Int]
  /// By their first word.
  var numbers: [[Int]]
  var count = 0
  /// First words of the phrases that are growing.
  private var growing: [Int]

  init(words: [Int], different: Int) {
    self.words = words
    numbers = Array(repeating: [], count: words.count)
    growing = Array(words.indices)
  }

  mutating func grow(to longest: Int) {
    var length = 0
    while length < longest, !growing.isEmpty {
      length += 1
      let keys = growing.map { start -> (start: Int, key: Int)? in
        guard start + length <= words.count else { return nil }
        let before = numbers[start].last ?? 0
        return (start, before * words.count + words[start + length - 1])
      }.compactMap(\.self)
      number(keys)
    }
  }

  private mutating func number(_ keys: [(start: Int, key: Int)]) {
    var seen: [Int: Int] = [:]
    for (_, key) in keys { seen[key, default: 0] += 1 }
    var given: [Int: Int] = [:]
    growing = []
    for (start, key) in keys where seen[key, default: 0] > 1 {
      let number = given[key] ?? count
      if number == count { count += 1 }
      given[key] = number
      numbers[start].append(number)
      growing.append(start)
    }
  }
}
