/// Words and what they mean, looked up by their bytes as ``WordIndex`` does.
@usableFromInline package struct WordTable<Meaning: Sendable>: Sendable {
  @usableFromInline var index: WordIndex
  @usableFromInline var meanings: [Meaning] = []

  /// - Parameter slots: a power of two, twice the words that are expected.
  package init(slots: Int = 16) { index = WordIndex(slots: slots) }

  /// - Parameter combine: what a word means that is given twice.
  package init(_ pairs: [(word: String, meaning: Meaning)], combine: (Meaning, Meaning) -> Meaning)
  {
    self.init()
    for (word, meaning) in pairs { add(Bytes(word.utf8)[...], meaning, combine: combine) }
  }

  /// Adds a word, or to what it means.
  ///
  /// - Returns: the word's number.
  @discardableResult @inlinable package mutating func add(
    _ word: ByteSlice, _ meaning: Meaning, combine: (Meaning, Meaning) -> Meaning
  ) -> Int {
    word.withUnsafeBufferPointer { add($0, meaning, combine: combine) }
  }

  @discardableResult @inlinable package mutating func add(
    _ word: UnsafeBufferPointer<UInt8>, _ meaning: Meaning, combine: (Meaning, Meaning) -> Meaning
  ) -> Int {
    let number = index.add(word)
    if number == meanings.count {
      meanings.append(meaning)
    } else {
      meanings[number] = combine(meanings[number], meaning)
    }
    return number
  }

  @inlinable package subscript(_ word: ByteSlice) -> Meaning? {
    word.withUnsafeBufferPointer { index.number(of: $0) }.map { meanings[$0] }
  }

  @inlinable package subscript(_ word: UnsafeBufferPointer<UInt8>) -> Meaning? {
    index.number(of: word).map { meanings[$0] }
  }

  /// Whether a word that begins with a byte, in any case, may be in the table.
  @inlinable package func mayOpen(with byte: UInt8) -> Bool { index.mayOpen(with: byte) }

  /// What the match key of a text means, where the table's words are match keys.
  @inlinable package subscript(keyOf text: ByteSlice) -> Meaning? {
    text.withMatchKey { index.number(of: $0) }.map { meanings[$0] }
  }

  /// A word and its meaning by its number.
  @inlinable package func word(_ number: Int) -> ByteSlice { index[number] }
  @inlinable package func meaning(_ number: Int) -> Meaning { meanings[number] }

  /// Every word and its meaning, in the order in which they were given.
  package var all: [(word: String, meaning: Meaning)] {
    meanings.indices.map { (index[$0].string, meanings[$0]) }
  }
}

extension WordTable where Meaning: OptionSet {
  /// Lists of words, each with the classes that its words belong to.
  package init(_ lists: [(words: some Sequence<String>, classes: Meaning)]) {
    self.init(lists.flatMap { list in list.words.map { ($0, list.classes) } }) { $0.union($1) }
  }

  /// All that a word may be; nothing where the table does not hold it.
  @inlinable package func classes(of word: ByteSlice) -> Meaning { self[word] ?? Meaning() }

  @inlinable package func classes(of word: UnsafeBufferPointer<UInt8>) -> Meaning {
    self[word] ?? Meaning()
  }
}
