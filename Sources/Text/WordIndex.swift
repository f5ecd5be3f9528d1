/// Words by number, found by their bytes: no string is made, none is hashed.
///
/// An open table with linear probing, at most half full. Words are folded to lower case in ASCII
/// and Latin-1; both the table's and those that are looked up. Not generic, so that its scans are
/// compiled once.
@usableFromInline package struct WordIndex: Sendable {
  /// A word's hash and its number from 1; 0 where the slot is free.
  private var slots: [Slot]
  /// The words one after another, and where each begins; one offset more than there are words.
  private var pool: Bytes = []
  private var starts: [Int32] = [0]
  /// A bit for each length of word that the table holds; the last for 63 and more.
  private var lengths: UInt64 = 0
  /// A bit for the last six of the first byte of each word, in lower case.
  private var openings: UInt64 = 0

  private struct Slot {
    var hash: UInt32 = 0
    var number: Int32 = 0
  }

  /// - Parameter slots: a power of two.
  @usableFromInline package init(slots: Int = 16) {
    self.slots = Array(repeating: Slot(), count: slots)
  }

  package var count: Int { starts.count - 1 }

  /// A word as it was added first, folded.
  @usableFromInline package subscript(number: Int) -> ByteSlice {
    pool[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// A word's number; nil where the table does not hold it.
  @usableFromInline package func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard lengths & Self.lengthBit(word.count) != 0, mayOpen(with: word.first ?? 0) else {
      return nil
    }
    let found = slots[slot(of: word, hash: Self.hash(word))].number
    return found > 0 ? Int(found) - 1 : nil
  }

  /// The number of a word, which is added where the table does not hold it: then its number is the
  /// count before.
  @usableFromInline package mutating func add(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    let slot = slot(of: word, hash: hash)
    if slots[slot].number > 0 { return Int(slots[slot].number) - 1 }
    var previous: UInt8 = 0
    for byte in word {
      pool.append(byte.folded(after: previous))
      previous = byte
    }
    starts.append(Int32(pool.count))
    slots[slot] = Slot(hash: hash, number: Int32(count))
    lengths |= Self.lengthBit(word.count)
    openings |= Self.openingBit(word.first ?? 0)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// Whether a word that begins with a byte, in any case, may be in the table.
  @usableFromInline package func mayOpen(with byte: UInt8) -> Bool {
    openings & Self.openingBit(byte) != 0
  }

  private static func openingBit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte.lowered & 63) }

  private static func lengthBit(_ length: Int) -> UInt64 { 1 << UInt64(Swift.min(length, 63)) }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number > 0 {
      var place = Int(slot.hash) & (slots.count - 1)
      while slots[place].number > 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  /// The slot that holds a word, or the free one where it belongs.
  private func slot(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(hash) & mask
      while slots[slot].number > 0,
        slots[slot].hash != hash || !isWord(Int(slots[slot].number) - 1, word)
      {
        slot = (slot + 1) & mask
      }
      return slot
    }
  }

  /// All that folding makes equal has one value: case is bit 5 of a letter, of ASCII and of Latin-1
  /// behind its lead byte.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(word)
    let lower: UInt64 = 0x2020_2020_2020_2020
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    func four(_ offset: Int) -> UInt64 {
      UInt64(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    func eight(_ offset: Int) -> UInt64 {
      bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    let count = bytes.count
    var hash = UInt64(truncatingIfNeeded: count)
    var offset = 0
    while count - offset > 8 {
      hash = (hash ^ (eight(offset) | lower)) &* factor
      hash ^= hash >> 32
      offset += 8
    }
    // The last eight bytes, some of them twice; two halves of a shorter word.
    let last: UInt64 =
      switch count {
      case 8...: eight(count - 8)
      case 4...: four(0) << 32 | four(count - 4)
      case 1...:
        UInt64(bytes[0]) << 16 | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1])
      default: 0
      }
    hash = (hash ^ (last | lower)) &* factor
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    return pool.withUnsafeBufferPointer { pool in
      var previous: UInt8 = 0
      for offset in 0..<word.count {
        let byte = word[offset]
        if pool[start + offset] != byte.folded(after: previous) { return false }
        previous = byte
      }
      return true
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
