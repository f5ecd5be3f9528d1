import PetikText

/// The values of a key as 128 bits: whole tables of keys are kept, and texts would fill the memory.
struct KeyHash: Hashable {
  var low: UInt64 = 0xcbf2_9ce4_8422_2325
  var high: UInt64 = 0x9e37_79b9_7f4a_7c15

  mutating func take(_ bytes: ByteSlice) {
    bytes.withUnsafeBufferPointer { text in
      for byte in text { take(byte) }
    }
    // The end of a value: "a", "bc" is not "ab", "c". No byte of UTF-8.
    take(0xFF)
  }

  private mutating func take(_ byte: UInt8) {
    low = (low ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    high = (high &+ UInt64(byte)) &* 0xff51_afd7_ed55_8ccd
    high ^= high >> 29
  }
}
