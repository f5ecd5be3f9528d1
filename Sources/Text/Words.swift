/// The words of a text: runs of bytes between blanks.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The range of each run of non-blank bytes.
  @inlinable package var wordRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(count / 6 + 1)
    var offset = startIndex
    while true {
      while offset < endIndex, self[offset].isBlank { offset += 1 }
      guard offset < endIndex else { return ranges }
      let start = offset
      while offset < endIndex, !self[offset].isBlank { offset += 1 }
      ranges.append(start..<offset)
    }
  }

  @inlinable package var wordCount: Int {
    var count = 0
    var inWord = false
    for byte in self {
      if byte.isBlank {
        inWord = false
      } else if !inWord {
        inWord = true
        count += 1
      }
    }
    return count
  }

  /// Letters and digits in lower case, everything else one blank: the key under which texts that
  /// differ only in case, punctuation and spacing are the same.
  @inlinable package var matchKey: String {
    withContiguousStorageIfAvailable(PetikText.matchKey) ?? string.matchKey
  }
}

extension String {
  /// See ``RandomAccessCollection/matchKey``.
  @inlinable package var matchKey: String { Array(utf8).matchKey }

  /// Whether another string's bytes stand in this one.
  package func holds(_ other: String) -> Bool {
    var (text, other) = (self, other)
    return text.withUTF8 { text in other.withUTF8 { firstOffset(of: $0, in: text) != nil } }
  }

  /// The bytes before the first blank of a match key.
  package var firstWord: String { String(decoding: utf8.prefix { $0 != 0x20 }, as: UTF8.self) }
}
