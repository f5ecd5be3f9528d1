import PetikText

/// Words of several languages, each in a slot of its own: whether a text's word is one of them is one
/// comparison, and no branch hangs on how it comes out.
@usableFromInline package struct CommonWords: Sendable {
  /// The word that may stand at each hash, as an index of `words`.
  @usableFromInline let slots: [UInt16]
  @usableFromInline let words: [Word]
  @usableFromInline let factor: UInt64
  /// What a word has that is none of them: the number of languages.
  @usableFromInline package let noLanguage: Int

  /// A word of letters of ASCII in lower case.
  @usableFromInline struct Word: Hashable, Sendable {
    /// Its bytes, zeros behind.
    @usableFromInline var first: UInt64 = 0
    @usableFromInline var second: UInt64 = 0
    @usableFromInline var language: Int
  }

  /// - Parameter languages: the words of each, of two to fifteen letters of ASCII.
  init(_ languages: [[String]]) {
    noLanguage = languages.count
    var seen: Set<String> = []
    let words = languages.enumerated().flatMap { language, words in
      words.filter { 2...15 ~= $0.utf8.count && seen.insert($0).inserted }
        .map { Word($0, language: language) }
    }
    self.words = [Word(language: languages.count)] + words
    // So many slots that few factors must be tried until one gives no two words the same.
    var count = 64
    while count * 8 < words.count * words.count { count *= 2 }
    var factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var slots = Self.slots(count, self.words, factor)
    while slots == nil {
      factor = factor &* 0xD134_2543_DE82_EF95 &+ 2
      slots = Self.slots(count, self.words, factor)
    }
    (self.slots, self.factor) = (slots ?? [], factor)
  }

  /// The words by their hashes; nil where two have one.
  private static func slots(_ count: Int, _ words: [Word], _ factor: UInt64) -> [UInt16]? {
    var slots = [UInt16](repeating: 0, count: count)
    for (number, word) in words.enumerated().dropFirst() {
      let slot = slot(word.first, word.second, factor, count)
      if slots[slot] > 0 { return nil }
      slots[slot] = UInt16(number)
    }
    return slots
  }

  @inlinable @inline(__always)
  static func slot(_ first: UInt64, _ second: UInt64, _ factor: UInt64, _ count: Int) -> Int {
    let hash = (first ^ (second << 7 | second >> 57)) &* factor
    // The highest bits depend on all bytes.
    return Int(truncatingIfNeeded: hash >> UInt64(count.leadingZeroBitCount + 1))
  }

  /// The language of a word; nil where it is none of them.
  @inlinable package subscript(_ word: ByteSlice) -> Int? {
    word.withUnsafeBufferPointer { self[$0] }
  }

  @inlinable package subscript(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    let (first, second) = (EightBytes(word, from: 0), EightBytes(word, from: 8))
    let found = language(first.lowered.bits, second.lowered.bits)
    return found < noLanguage ? found : nil
  }

  /// The language of a word by its first eight letters, in lower case, and those behind.
  @inlinable @inline(__always)
  package func language(_ first: UInt64, _ second: UInt64) -> Int {
    let found = words[Int(slots[Self.slot(first, second, factor, slots.count)])]
    let isSame = (found.first ^ first) | (found.second ^ second) == 0
    return isSame ? found.language : noLanguage
  }
}

extension CommonWords.Word {
  fileprivate init(_ word: String, language: Int) {
    self.init(language: language)
    (first, second) = Array(word.utf8).withUnsafeBufferPointer {
      (EightBytes($0, from: 0).bits, EightBytes($0, from: 8).bits)
    }
  }
}
