import PetikText

/// The words that a text prints in lower case, by hash: an open table with linear probing, at most
/// half full. Every word of the paper goes through it.
struct WordHashes: Sendable {
  /// 0 where a slot is free.
  private var slots = [UInt64](repeating: 0, count: 1024)
  private var count = 0

  /// Takes the runs of letters, digits and hyphens that begin with a small letter.
  mutating func note(_ text: Bytes) {
    var offset = 0
    while offset < text.count {
      guard text[offset].isWordByte else {
        offset += 1
        continue
      }
      let isLower = text[offset].isASCIILower
      var hash = Self.seed
      while offset < text.count, text[offset].isWordByte || isLower && text[offset] == Self.hyphen {
        hash = Self.mix(hash, text[offset])
        offset += 1
      }
      if isLower { insert(hash) }
    }
  }

  func contains(_ word: ByteSlice) -> Bool {
    let hash = word.reduce(Self.seed, Self.mix)
    return slots[slot(of: hash)] != 0
  }

  private mutating func insert(_ hash: UInt64) {
    let slot = slot(of: hash)
    if slots[slot] != 0 { return }
    slots[slot] = Self.stored(hash)
    count += 1
    if count * 2 > slots.count { grow() }
  }

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

  private static let hyphen = UInt8(ascii: "-")
  /// FNV-1a over the letters in lower case.
  private static let seed: UInt64 = 14_695_981_039_346_656_037
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte.lowered)) &* 1_099_511_628_211
  }
}
