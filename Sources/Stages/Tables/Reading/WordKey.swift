import PetikText

/// A word in lower case, without punctuation at its ends, as a number (FNV-1a, 64 bits).
func wordKey(_ word: ByteSlice) -> UInt64 {
  var key = WordKey()
  for byte in word { key.add(byte) }
  return key.value
}

/// The words between blanks, by their keys and last bytes.
func forEachWord(of line: ByteSlice, _ found: ((key: UInt64, last: UInt8)) -> Void) {
  line.withUnsafeBufferPointer { bytes in
    var key = WordKey()
    var last: UInt8?
    for byte in bytes {
      if !byte.isBlank {
        key.add(byte)
        last = byte
      } else if let end = last {
        found((key.value, end))
        (key, last) = (WordKey(), nil)
      }
    }
    if let last { found((key.value, last)) }
  }
}

/// The key of the bytes of a word so far.
private struct WordKey {
  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  /// Of all bytes; of those from the first letter or digit on; and of these up to the last.
  private var all = start
  private var open = start
  private var closed: UInt64?

  var value: UInt64 { closed ?? all }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    let (isOfWord, lowered) = (byte.isWordByte, UInt64(byte.lowered))
    if isOfWord || closed != nil {
      open = (open ^ lowered) &* 0x100_0000_01b3
      if isOfWord { closed = open }
    } else {
      all = (all ^ lowered) &* 0x100_0000_01b3
    }
  }
}
