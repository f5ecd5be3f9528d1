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
}

extension ByteSlice {
  /// The bytes before the first blank of a match key.
  package var firstWord: ByteSlice { prefix { $0 != 0x20 } }
}

extension String {
  /// Whether another string's bytes stand in this one.
  package func holds(_ other: String) -> Bool {
    var (text, other) = (self, other)
    return text.withUTF8 { text in other.withUTF8 { firstOffset(of: $0, in: text) != nil } }
  }

  /// The bytes before the first blank of a match key.
  package var firstWord: String { String(decoding: utf8.prefix { $0 != 0x20 }, as: UTF8.self) }

  /// The words of a match key: what stands between its blanks.
  package var keyWords: [Substring] {
    var words: [Substring] = []
    var start = utf8.startIndex
    var end = start
    while end < utf8.endIndex {
      let isBlank = utf8[end] == 0x20
      if isBlank, start < end { words.append(self[start..<end]) }
      end = utf8.index(after: end)
      if isBlank { start = end }
    }
    if start < end { words.append(self[start..<end]) }
    return words
  }

  /// The last word of a match key; nil where it has none.
  package var lastKeyWord: Substring? {
    let end = utf8.lastIndex { $0 != 0x20 }.map(utf8.index(after:)) ?? utf8.startIndex
    let start = utf8[..<end].lastIndex(of: 0x20).map(utf8.index(after:)) ?? utf8.startIndex
    return start < end ? self[start..<end] : nil
  }
}
