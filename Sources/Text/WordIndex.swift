/// Words by number, found by their bytes: no string is made, none is hashed.
///
/// An open table with linear probing, at most half full. Words are folded to lower case in ASCII
/// and Latin-1; both the table's and those that are looked up. Not generic, so that its scans are
/// compiled once.
@usableFromInline package struct WordIndex: Sendable {
  private var slots: [Slot]
  /// The words one after another, folded, and where each begins; one offset more than there are
  /// words.
  private var pool: Bytes = []
  private var starts: [UInt32] = [0]
  /// A bit for each of eight hashes a slot: few words that the table does not hold pass.
  private var filter: [UInt64]
  /// A bit for the last six of the first byte of each word, in lower case.
  private var openings: UInt64 = 0

  private struct Slot {
    var head = Word.Head()
    /// Its number from 1; 0 where the slot is free.
    var number: Int32 = 0
    /// Its bytes.
    var count: Int32 = 0
  }

  /// - Parameter slots: a power of two.
  @usableFromInline package init(slots: Int = 16) {
    self.slots = Array(repeating: Slot(), count: slots)
    filter = Array(repeating: 0, count: Self.filterCount(slots))
  }

  package var count: Int { starts.count - 1 }

  /// A word as it was added first, folded.
  @usableFromInline package subscript(number: Int) -> ByteSlice {
    pool[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// A word's number; nil where the table does not hold it.
  @usableFromInline package func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    number(of: 0..<word.count, in: word)
  }

  /// The number of a word of a text; nil where the table does not hold it.
  @usableFromInline package func number(
    of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let word = Word(word, in: text)
    let bit = Int(word.hash) & (filter.count * 64 - 1)
    guard filter[bit / 64] & 1 << UInt64(bit % 64) != 0 else { return nil }
    let found = slots[slot(of: word)].number
    return found > 0 ? Int(found) - 1 : nil
  }

  /// The number of a word, which is added where the table does not hold it: then its number is the
  /// count before.
  @usableFromInline package mutating func add(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    add(0..<word.count, in: word)
  }

  /// The number of a word of a text; see ``add(_:)``.
  @usableFromInline package mutating func add(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let word = Word(range, in: text)
    let slot = slot(of: word)
    if slots[slot].number > 0 { return Int(slots[slot].number) - 1 }
    pool.append(word)
    starts.append(UInt32(pool.count))
    slots[slot] = Slot(head: word.head, number: Int32(count), count: Int32(range.count))
    note(word.hash)
    openings |= Self.openingBit(range.isEmpty ? 0 : text[range.lowerBound])
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// Whether a word that begins with a byte, in any case, may be in the table.
  @usableFromInline package func mayOpen(with byte: UInt8) -> Bool {
    openings & Self.openingBit(byte) != 0
  }

  private static func openingBit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte.lowered & 63) }

  private static func filterCount(_ slots: Int) -> Int { Swift.max(slots / 8, 1) }

  private mutating func note(_ hash: UInt32) {
    let bit = Int(hash) & (filter.count * 64 - 1)
    filter[bit / 64] |= 1 << UInt64(bit % 64)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    filter = Array(repeating: 0, count: Self.filterCount(slots.count))
    for slot in old where slot.number > 0 {
      let start = Int(starts[Int(slot.number) - 1])
      let hash = pool.withUnsafeBufferPointer {
        Word(start..<start + Int(slot.count), in: $0).hash
      }
      var place = Int(hash) & (slots.count - 1)
      while slots[place].number > 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
      note(hash)
    }
  }

  /// The slot that holds a word, or the free one where it belongs.
  @inline(__always)
  private func slot(of word: Word) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(word.hash) & mask
      while slots[slot].number > 0 {
        if slots[slot].head == word.head, Int(slots[slot].count) == word.count,
          word.count <= Word.Head.most || goesOn(word, as: Int(slots[slot].number) - 1)
        {
          break
        }
        slot = (slot + 1) & mask
      }
      return slot
    }
  }

  /// Whether what stands behind the head of a word is that of another as long.
  private func goesOn(_ word: Word, as number: Int) -> Bool {
    pool.withUnsafeBufferPointer { pool in
      let (text, first, start) = (word.text, word.start, Int(starts[number]))
      var offset = Word.Head.most
      while offset < word.count {
        let part = Swift.min(offset, word.count - 8)
        let bytes = EightBytes(text, from: first + part).bits
        if bytes != EightBytes(pool, from: start + part).bits { break }
        offset += 8
      }
      while offset < word.count {
        let byte = text[first + offset].folded(after: text[first + offset - 1])
        if pool[start + offset] != byte { return false }
        offset += 1
      }
      return true
    }
  }
}

/// A word of a text, made ready to be found.
private struct Word {
  let text: UnsafeBufferPointer<UInt8>
  let start: Int
  let count: Int
  let head: Head
  /// All that folding makes equal has one value: case is bit 5 of a letter, of ASCII and of Latin-1
  /// behind its lead byte.
  let hash: UInt32

  /// The first sixteen bytes, folded, zeros behind: few words have more.
  struct Head: Equatable {
    var first: UInt64 = 0
    var second: UInt64 = 0

    static var most: Int { 16 }
  }

  @inline(__always)
  init(_ word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    start = word.lowerBound
    count = word.count
    head = Head(text, from: start, before: word.upperBound)
    var hash = (head.first ^ UInt64(count)) &* Self.factor
    hash ^= hash >> 32
    hash = (hash ^ head.second) &* Self.factor
    hash ^= hash >> 32
    var offset = Head.most
    while offset < count {
      // The last eight bytes, some of them twice.
      let bytes = EightBytes(text, from: start + Swift.min(offset, count - 8)).bits
      hash = (hash ^ (bytes | EightBytes.all(0x20))) &* Self.factor
      hash ^= hash >> 32
      offset += 8
    }
    self.hash = UInt32(truncatingIfNeeded: hash)
  }

  private static var factor: UInt64 { 0x9E37_79B9_7F4A_7C15 }
}

extension Word.Head {
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int, before end: Int) {
    let first = EightBytes(text, from: start, before: end)
    let second = EightBytes(text, from: start + 8, before: end)
    if (first.bits | second.bits) & EightBytes.tops == 0 {
      (self.first, self.second) = (first.lowered.bits, second.lowered.bits)
    } else {
      self.first = first.folded().bits
      self.second = second.folded(after: UInt8(truncatingIfNeeded: first.bits >> 56)).bits
    }
  }
}

extension UInt8 {
  /// The byte in lower case: ASCII letters, and the capitals of Latin-1 behind their lead byte.
  fileprivate func folded(after previous: UInt8) -> UInt8 {
    if self < 0x80 { return lowered }
    return previous == 0xC3 && self <= 0x9E && self != 0x97 ? self | 0x20 : self
  }
}

extension Bytes {
  /// Takes a word, folded.
  fileprivate mutating func append(_ word: Word) {
    let head = (word.head.first.littleEndian, word.head.second.littleEndian)
    Swift.withUnsafeBytes(of: head) { self += $0[..<Swift.min(word.count, Word.Head.most)] }
    let end = word.start + word.count
    var offset = word.start + Word.Head.most
    while offset < end {
      let bytes = EightBytes(word.text, from: offset, before: end)
      let folded = bytes.folded(after: word.text[offset - 1]).bits.littleEndian
      Swift.withUnsafeBytes(of: folded) { self += $0[..<Swift.min(8, end - offset)] }
      offset += 8
    }
  }
}
