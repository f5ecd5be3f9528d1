/// Words and what they mean, looked up by their bytes: no string is made, none is hashed.
///
/// An open table with linear probing, at most half full. Words are folded to lower case in ASCII
/// and Latin-1; both the table's and those that are looked up.
package struct WordTable<Meaning: Sendable>: Sendable {
  private var slots: [Int32]
  private var words: [Bytes] = []
  private var meanings: [Meaning] = []
  /// A bit for each length of word that the table holds; the last for 63 and more.
  private var lengths: UInt64 = 0

  /// - Parameter combine: what a word means that is given twice.
  package init(_ pairs: [(word: String, meaning: Meaning)], combine: (Meaning, Meaning) -> Meaning)
  {
    var capacity = 16
    while capacity < pairs.count * 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    for (word, meaning) in pairs {
      let key = Bytes(word.utf8)
      let slot = slot(of: key[...])
      if slots[slot] > 0 {
        let index = Int(slots[slot]) - 1
        meanings[index] = combine(meanings[index], meaning)
      } else {
        words.append(Bytes(key.indices.map { key[...].folded(at: $0) }))
        meanings.append(meaning)
        slots[slot] = Int32(words.count)
        lengths |= 1 << UInt64(min(key.count, 63))
      }
    }
  }

  package subscript(_ word: ByteSlice) -> Meaning? {
    guard lengths & (1 << UInt64(min(word.count, 63))) != 0 else { return nil }
    let found = slots[slot(of: word)]
    return found > 0 ? meanings[Int(found) - 1] : nil
  }

  /// Every word and its meaning, in the order in which they were given.
  package var all: [(word: String, meaning: Meaning)] {
    zip(words, meanings).map { ($0[...].string, $1) }
  }

  /// The slot that holds a word, or the free one where it belongs.
  private func slot(of word: ByteSlice) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in word.indices { hash = (hash ^ UInt64(word.folded(at: index))) &* 0x100_0000_01b3 }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot] > 0, !word.isFolded(words[Int(slots[slot]) - 1]) { slot = (slot + 1) & mask }
    return slot
  }
}

extension ByteSlice {
  /// The byte in lower case: ASCII letters, and the capitals of Latin-1 behind their lead byte.
  @inline(__always) fileprivate func folded(at index: Int) -> UInt8 {
    let byte = self[index]
    if byte < 0x80 { return byte.lowered }
    let isCapital = byte <= 0x9E && byte != 0x97 && index > startIndex && self[index - 1] == 0xC3
    return isCapital ? byte | 0x20 : byte
  }

  fileprivate func isFolded(_ key: Bytes) -> Bool {
    guard count == key.count else { return false }
    var offset = startIndex
    for byte in key {
      if folded(at: offset) != byte { return false }
      offset += 1
    }
    return true
  }
}
