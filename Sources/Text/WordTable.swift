/// Words and what they mean, looked up by their bytes as ``WordIndex`` does. A class, so that
/// handing it on costs nothing.
@usableFromInline package final class WordTable<Meaning: Sendable>: Sendable {
  @usableFromInline let index: WordIndex
  @usableFromInline let meanings: [Meaning]

  /// - Parameter combine: what a word means that is given twice.
  package init(_ pairs: [(word: String, meaning: Meaning)], combine: (Meaning, Meaning) -> Meaning)
  {
    var index = WordIndex()
    var meanings: [Meaning] = []
    for (word, meaning) in pairs {
      let number = Bytes(word.utf8).withUnsafeBufferPointer { index.add($0) }
      if number == meanings.count {
        meanings.append(meaning)
      } else {
        meanings[number] = combine(meanings[number], meaning)
      }
    }
    self.index = index
    self.meanings = meanings
  }

  @inlinable package subscript(_ word: ByteSlice) -> Meaning? {
    word.withUnsafeBufferPointer { index.number(of: $0) }.map { meanings[$0] }
  }

  @inlinable package subscript(_ word: UnsafeBufferPointer<UInt8>) -> Meaning? {
    index.number(of: word).map { meanings[$0] }
  }

  /// The meaning of a word of a text.
  @inlinable
  package subscript(
    _ word: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Meaning? {
    index.number(of: word, in: text).map { meanings[$0] }
  }

  /// Whether a word that begins with a byte, in any case, may be in the table.
  @inlinable package func mayOpen(with byte: UInt8) -> Bool { index.mayOpen(with: byte) }

  /// Every word and its meaning, in the order in which they were given.
  package var all: [(word: String, meaning: Meaning)] {
    meanings.indices.map { (index[$0].string, meanings[$0]) }
  }
}

extension WordTable where Meaning: OptionSet {
  /// Lists of words, each with the classes that its words belong to.
  package convenience init(_ lists: [(words: some Sequence<String>, classes: Meaning)]) {
    self.init(lists.flatMap { list in list.words.map { ($0, list.classes) } }) { $0.union($1) }
  }

  /// All that a word may be; nothing where the table does not hold it.
  @inlinable package func classes(of word: ByteSlice) -> Meaning { self[word] ?? Meaning() }

  @inlinable package func classes(of word: UnsafeBufferPointer<UInt8>) -> Meaning {
    self[word] ?? Meaning()
  }

  /// All that a word of a text may be.
  @inlinable package func classes(
    of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Meaning {
    self[word, in: text] ?? Meaning()
  }
}
