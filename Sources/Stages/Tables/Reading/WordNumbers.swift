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
    let repeated = RepeatedPhrases(words, different: numbers.count, longest: Self.longestPhrase)
    phraseCount = repeated.count
    var (phrases, places) = ([Int](), [0])
    for start in words.indices {
      for level in repeated.levels {
        guard let number = level[start] else { break }
        phrases.append(number)
      }
      places.append(phrases.count)
    }
    self.phrases = phrases
    self.places = places
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

/// Phrases that stand among some words twice or more, found a word longer at a time.
private struct RepeatedPhrases {
  /// For phrases of one word, of two, and so on: the number of the phrase from each word on.
  private(set) var levels: [[Int?]] = []
  private(set) var count = 0

  init(_ words: [Int], different: Int, longest: Int) {
    var counts = Array(repeating: 0, count: different)
    for word in words { counts[word] += 1 }
    number(words.indices.filter { counts[words[$0]] > 1 }.map { ($0, words[$0]) }, of: words.count)
    while let level = levels.last, levels.count < longest {
      let length = levels.count + 1
      var keys: [(start: Int, key: Int)] = []
      for start in 0..<max(0, words.count - length + 1) {
        // A phrase that returns is made of phrases that do.
        let last = words[start + length - 1]
        guard let number = level[start], counts[last] > 1 else { continue }
        keys.append((start, number * different + last))
      }
      if keys.count < 2 || !number(keys, of: words.count) { break }
    }
  }

  /// Adds a level.
  ///
  /// - Parameter keys: equal where the phrases are.
  /// - Returns: whether a phrase returns.
  @discardableResult
  private mutating func number(_ keys: [(start: Int, key: Int)], of words: Int) -> Bool {
    var seen: [Int: Int] = [:]
    for (_, key) in keys { seen[key, default: 0] += 1 }
    var given: [Int: Int] = [:]
    var level: [Int?] = Array(repeating: nil, count: words)
    for (start, key) in keys where seen[key, default: 0] > 1 {
      let number = given[key] ?? count
      if number == count { count += 1 }
      given[key] = number
      level[start] = number
    }
    if given.isEmpty { return false }
    levels.append(level)
    return true
  }
}
