import PetikText

/// What a word is in its own right, without the punctuation around it.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// A word's range without the quotation marks, commas and brackets around it. The full stop of an
  /// abbreviation goes with them.
  func core(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = self[range].firstScalar, CitationMarks.opens(first) {
      range = (range.lowerBound + first.utf8.count)..<range.upperBound
    }
    while let last = self[range].lastScalar, CitationMarks.closes(last) {
      range = range.lowerBound..<(range.upperBound - last.utf8.count)
    }
    return range
  }

  /// Up to four letters and full stops: `A.`, `M.R.`, `A.-B.`
  var isInitials: Bool {
    guard let last = self.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ",") else {
      return count <= 2 && !isEmpty && allSatisfy(\.isASCIIUpper)
    }
    var run = 0
    var letters = 0
    for byte in self {
      if byte.isASCIIUpper || byte >= 0x80 {
        run += 1
        letters += 1
        if run > 2 { return false }
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",")
      {
        run = 0
      } else {
        return false
      }
    }
    return letters > 0 && contains(UInt8(ascii: "."))
  }

  /// Opens with a capital, also behind an article written to it: `al-Amin`, `d’Arc`, `detikNews`.
  var isNameShaped: Bool {
    guard let first = firstScalar, first.isLetter || first.isDigit else { return false }
    if first.isUpper { return true }
    var hasUpper = false
    for scalar in string.unicodeScalars {
      if scalar.isUpper { hasUpper = true }
      guard scalar.isLetter || scalar.isDigit || CitationMarks.isInName(scalar) else {
        return false
      }
    }
    return hasUpper
  }

  /// `contoh.co.id`: a site that stands as the author.
  var isSiteName: Bool {
    guard count > 4, first?.isASCIILower == true, last?.isASCIILower == true else { return false }
    return contains(UInt8(ascii: "."))
      && allSatisfy {
        $0.isASCIILower || $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
      }
  }

  var isAllCapitals: Bool {
    count > 1 && allSatisfy { $0.isASCIIUpper || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
  }

  var isNumber: Bool { !isEmpty && allSatisfy(\.isASCIIDigit) }
}

enum CitationMarks {
  static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "\"", "'", "“", "‘", "«", "„": true
    default: false
    }
  }

  static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "]", "\"", "'", "”", "’", "»", ",", ".", ";", ":", "?", "!": true
    default: false
    }
  }

  static func isInName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "'", "’", "‘", "`", "ʼ": true
    default: false
    }
  }
}
