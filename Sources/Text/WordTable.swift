/// Words and what they mean, looked up by their bytes: no string is made, none is hashed.
///
/// An open table with linear probing, at most half full. Words are folded to lower case in ASCII
/// and Latin-1; both the table's and those that are looked up.
package struct WordTable<Meaning: Sendable>: Sendable {
  /// A word's number from 1; 0 where the slot is free.
  @usableFromInline var slots: [Int32]
  /// The words one after another, and where each begins; one offset more than there are words.
  @usableFromInline var pool: Bytes = []
  @usableFromInline var starts: [Int] = [0]
  @usableFromInline var meanings: [Meaning] = []
  /// A bit for each length of word that the table holds; the last for 63 and more.
  @usableFromInline var lengths: UInt64 = 0

  package init() { slots = Array(repeating: 0, count: 16) }

  /// - Parameter combine: what a word means that is given twice.
  package init(_ pairs: [(word: String, meaning: Meaning)], combine: (Meaning, Meaning) -> Meaning)
  {
    self.init()
    for (word, meaning) in pairs { add(Bytes(word.utf8)[...], meaning, combine: combine) }
  }

  /// Adds a word, or to what it means.
  @inlinable package mutating func add(
    _ word: ByteSlice, _ meaning: Meaning, combine: (Meaning, Meaning) -> Meaning
  ) {
    let slot = slot(of: word)
    if slots[slot] > 0 {
      let index = Int(slots[slot]) - 1
      return meanings[index] = combine(meanings[index], meaning)
    }
    for index in word.indices { pool.append(word.folded(at: index)) }
    starts.append(pool.count)
    meanings.append(meaning)
    slots[slot] = Int32(meanings.count)
    lengths |= 1 << UInt64(Swift.min(word.count, 63))
    if meanings.count * 2 > slots.count { grow() }
  }

  @usableFromInline mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in meanings.indices {
      slots[slot(of: pool[starts[index]..<starts[index + 1]])] = Int32(index + 1)
    }
  }

  @inlinable package subscript(_ word: ByteSlice) -> Meaning? {
    guard lengths & (1 << UInt64(Swift.min(word.count, 63))) != 0 else { return nil }
    let found = slots[slot(of: word)]
    return found > 0 ? meanings[Int(found) - 1] : nil
  }

  /// Every word and its meaning, in the order in which they were given.
  package var all: [(word: String, meaning: Meaning)] {
    meanings.indices.map { (pool[starts[$0]..<starts[$0 + 1]].string, meanings[$0]) }
  }

  /// The slot that holds a word, or the free one where it belongs.
  @inlinable func slot(of word: ByteSlice) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in word.indices { hash = (hash ^ UInt64(word.folded(at: index))) &* 0x100_0000_01b3 }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot] > 0, !isWord(Int(slots[slot]) - 1, word) { slot = (slot + 1) & mask }
    return slot
  }

  @inlinable func isWord(_ index: Int, _ word: ByteSlice) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == word.count else { return false }
    for offset in 0..<word.count
    where pool[start + offset] != word.folded(at: word.startIndex + offset) { return false }
    return true
  }
}

extension WordTable where Meaning: OptionSet {
  /// Lists of words, each with the classes that its words belong to.
  package init(_ lists: [(words: some Sequence<String>, classes: Meaning)]) {
    self.init(lists.flatMap { list in list.words.map { ($0, list.classes) } }) { $0.union($1) }
  }

  /// All that a word may be; nothing where the table does not hold it.
  @inlinable package func classes(of word: ByteSlice) -> Meaning { self[word] ?? Meaning() }
}

extension ByteSlice {
  /// The byte in lower case: ASCII letters, and the capitals of Latin-1 behind their lead byte.
  @inlinable func folded(at index: Int) -> UInt8 {
    let byte = self[index]
    if byte < 0x80 { return byte.lowered }
    let isCapital = byte <= 0x9E && byte != 0x97 && index > startIndex && self[index - 1] == 0xC3
    return isCapital ? byte | 0x20 : byte
  }
}
