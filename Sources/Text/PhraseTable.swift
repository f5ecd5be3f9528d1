/// Phrases of one word or more and what they mean, looked up where one may begin in a match key.
/// A class, so that handing it on costs nothing.
@usableFromInline package final class PhraseTable<Meaning: OptionSet & Sendable>: Sendable {
  /// Which phrases begin with a word: the first of `order` and the one behind the last.
  @usableFromInline let firstWords: WordTable<Range<Int>>
  /// The phrases' keys, by their first words.
  @usableFromInline let keys: [Bytes]
  @usableFromInline let wordCounts: [Int]
  @usableFromInline let meanings: [Meaning]

  /// - Parameter lists: match keys, and what those of a list mean.
  package init(_ lists: [(phrases: Set<String>, meaning: Meaning)]) {
    let phrases = lists.flatMap { list in list.phrases.map { ($0, list.meaning) } }
    let byWord = Dictionary(grouping: phrases) { $0.0.firstWord }.sorted { $0.key < $1.key }
    let ordered = byWord.flatMap(\.value)
    keys = ordered.map { Bytes($0.0.utf8) }
    wordCounts = keys.map { key in key.count { $0 == 0x20 } + 1 }
    meanings = ordered.map(\.1)
    var start = 0
    firstWords = WordTable(
      byWord.map { word, own in
        defer { start += own.count }
        return (word, start..<start + own.count)
      }
    ) { first, _ in first }
  }

  /// What the phrases mean that stand in a match key from a word on.
  ///
  /// - Parameter longest: words of a phrase at most.
  @inlinable package func meanings(
    at word: Range<Int>, of key: UnsafeBufferPointer<UInt8>, longest: Int = .max
  ) -> Meaning {
    guard let phrases = firstWords[word, in: key] else { return Meaning() }
    var found = Meaning()
    for phrase in phrases where wordCounts[phrase] <= longest {
      if key.holdsPhrase(keys[phrase], at: word.lowerBound) { found.formUnion(meanings[phrase]) }
    }
    return found
  }

  @inlinable package func meanings(at word: Range<Int>, of key: ByteSlice, longest: Int = .max)
    -> Meaning
  {
    key.withUnsafeBufferPointer { text in
      let start = word.lowerBound - key.startIndex
      return meanings(at: start..<start + word.count, of: text, longest: longest)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether whole words of a match key stand at an offset.
  @inlinable package func holdsPhrase(_ phrase: Bytes, at start: Int) -> Bool {
    let end = start + phrase.count
    guard end <= count, end == count || self[end] == 0x20 else { return false }
    return self[start..<end].elementsEqual(phrase)
  }
}
