/// How often each word of a text was seen, in lower case.
package struct WordCounts: Sendable {
  private var index: WordIndex
  private var counts: [Int32] = []

  /// - Parameter slots: a power of two, twice the words that are expected.
  package init(slots: Int = 1024) { index = WordIndex(slots: slots) }

  /// Counts a word.
  ///
  /// - Returns: its number: of the words in the order in which they were seen first.
  @discardableResult package mutating func add(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    add(0..<word.count, in: word)
  }

  /// Counts a word of a text; see ``add(_:)``.
  @discardableResult package mutating func add(
    _ word: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let number = index.add(word, in: text)
    if number == counts.count {
      counts.append(1)
    } else {
      counts[number] += 1
    }
    return number
  }

  /// How often a word was seen.
  package subscript(_ word: ByteSlice) -> Int {
    word.withUnsafeBufferPointer { index.number(of: $0) }.map { Int(counts[$0]) } ?? 0
  }

  /// A word by its number, and how often it was seen.
  package func word(_ number: Int) -> ByteSlice { index[number] }
  package func count(_ number: Int) -> Int { Int(counts[number]) }
}
