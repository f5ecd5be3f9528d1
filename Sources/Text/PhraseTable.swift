/// Phrases of one word or more and what they mean, looked up where one may begin in a match key.
package struct PhraseTable<Meaning: OptionSet & Sendable>: Sendable {
  @usableFromInline struct Phrase: Sendable {
    @usableFromInline let key: Bytes
    @usableFromInline let words: Int
    @usableFromInline let meaning: Meaning
  }

  /// By their first word.
  @usableFromInline let phrases: WordTable<[Phrase]>

  /// - Parameter lists: match keys, and what those of a list mean.
  package init(_ lists: [(phrases: Set<String>, meaning: Meaning)]) {
    let pairs = lists.flatMap { list in
      list.phrases.map { phrase in
        let key = Bytes(phrase.utf8)
        return (
          phrase.firstWord,
          [Phrase(key: key, words: key.count { $0 == 0x20 } + 1, meaning: list.meaning)]
        )
      }
    }
    phrases = WordTable(pairs, combine: +)
  }

  /// What the phrases mean that stand in a match key from a word on.
  ///
  /// - Parameter longest: words of a phrase at most.
  @inlinable package func meanings(at word: Range<Int>, of key: ByteSlice, longest: Int = .max)
    -> Meaning
  {
    guard let phrases = phrases[key[word]] else { return Meaning() }
    var found = Meaning()
    for phrase in phrases where phrase.words <= longest {
      let end = word.lowerBound + phrase.key.count
      guard end <= key.endIndex, end == key.endIndex || key[end] == 0x20 else { continue }
      if key[word.lowerBound..<end].elementsEqual(phrase.key) { found.formUnion(phrase.meaning) }
    }
    return found
  }
}
