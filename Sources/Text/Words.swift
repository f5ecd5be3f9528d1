/// The words of a text: runs of bytes between blanks.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The range of each run of non-blank bytes.
  @inlinable package var wordRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for offset in indices {
      if self[offset].isBlank {
        if let begun = start { ranges.append(begun..<offset) }
        start = nil
      } else if start == nil {
        start = offset
      }
    }
    if let begun = start { ranges.append(begun..<endIndex) }
    return ranges
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
    var key = ""
    var pendingBlank = false
    for scalar in string.lowercased().unicodeScalars {
      if scalar.isLetter || scalar.isDigit || scalar.properties.numericType != nil {
        if pendingBlank, !key.isEmpty { key.unicodeScalars.append(" ") }
        pendingBlank = false
        key.unicodeScalars.append(scalar)
      } else {
        pendingBlank = true
      }
    }
    return key
  }
}

extension String {
  /// See ``RandomAccessCollection/matchKey``.
  @inlinable package var matchKey: String { Array(utf8).matchKey }
}
