/// Phrases of one word or more, looked up where one may begin in a match key.
package struct PhraseTable: Sendable {
  /// By their first word.
  private let phrases: WordTable<[Bytes]>

  /// - Parameter phrases: match keys.
  package init(_ phrases: some Sequence<String>) {
    let pairs = phrases.map { phrase in
      (String(phrase.prefix { $0 != " " }), [Bytes(phrase.utf8)])
    }
    self.phrases = WordTable(pairs, combine: +)
  }

  /// Whether one of the phrases stands in a match key from a word on.
  package func begins(at word: Range<Int>, of key: ByteSlice) -> Bool {
    guard let phrases = phrases[key[word]] else { return false }
    return phrases.contains { phrase in
      let end = word.lowerBound + phrase.count
      return end <= key.endIndex && (end == key.endIndex || key[end] == 0x20)
        && key[word.lowerBound..<end].elementsEqual(phrase)
    }
  }
}
