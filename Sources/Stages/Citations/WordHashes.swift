import PetikModel
import PetikText

/// Words, and pairs of words, by hash, whatever their case: an open table with linear probing, at
/// most half full.
struct WordHashes {
  /// 0 where a slot is free.
  private var slots = [UInt64](repeating: 0, count: 1024)
  private var count = 0

  init() {}

  /// The words of running text that begin with a small letter: runs of letters, digits and hyphens.
  init(ofSmallWordsIn blocks: [Block]) {
    for index in blocks.indices where blocks[index].kind.isRunningText {
      noteSmall(in: blocks[index].text.bytes)
    }
  }

  private mutating func noteSmall(in text: Bytes) {
    text.withUnsafeBufferPointer { text in
      var offset = 0
      while offset < text.count {
        let first = text[offset]
        guard first.isWordByte else {
          offset += 1
          continue
        }
        let start = offset
        if first.isASCIILower {
          while offset < text.count, text[offset].isWordByte || text[offset] == 0x2D { offset += 1 }
          insert(text.foldedHash(start..<offset))
        } else {
          while offset < text.count, text[offset].isWordByte { offset += 1 }
        }
      }
    }
  }

  mutating func insert(_ hash: UInt64) {
    let slot = slot(of: hash)
    if slots[slot] != 0 { return }
    slots[slot] = Self.stored(hash)
    count += 1
    if count * 2 > slots.count { grow() }
  }

  func contains(_ hash: UInt64) -> Bool { slots[slot(of: hash)] != 0 }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for hash in old where hash != 0 { slots[slot(of: hash)] = hash }
  }

  /// The slot that holds a hash, or the free one where it belongs.
  private func slot(of hash: UInt64) -> Int {
    let (hash, mask) = (Self.stored(hash), slots.count - 1)
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private static func stored(_ hash: UInt64) -> UInt64 { max(hash, 1) }
}

extension UInt64 {
  /// The hash of two words side by side.
  func hash(before other: UInt64) -> UInt64 { mixed(with: other) }

  fileprivate func mixed(with word: UInt64) -> UInt64 {
    let product = (self ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// A word's hash: the same for every case of ASCII.
  func foldedHash(_ word: Range<Int>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: word.count)
    for offset in stride(from: word.lowerBound, to: word.upperBound, by: 8) {
      hash = hash.mixed(with: EightBytes(self, from: offset, before: word.upperBound).lowered.bits)
    }
    return hash
  }

  var foldedHash: UInt64 { foldedHash(0..<count) }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The same for every case: beyond ASCII, of the word in lower case.
  var wordHash: UInt64 {
    if contains(where: { $0 >= 0x80 }) {
      return Bytes(lowercased.utf8).withUnsafeBufferPointer(\.foldedHash)
    }
    return withContiguousStorageIfAvailable(\.foldedHash) ?? Bytes(self).wordHash
  }
}

extension StringProtocol {
  var wordHash: UInt64 { Bytes(utf8).wordHash }
}
