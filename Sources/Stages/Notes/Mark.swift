import PetikText

/// A run of one to three digits, plain or superscript.
struct Mark: Hashable, Sendable {
  var number: Int
  var range: Range<Int>
  var isSuperscript: Bool

  static func read(_ text: ByteSlice, at start: Int) -> Mark? {
    var offset = start
    var value = 0
    var digits = 0
    var isSuperscript = false
    while offset < text.endIndex, digits < 4 {
      if text[offset].isASCIIDigit, !isSuperscript {
        value = value * 10 + Int(text[offset] & 0x0F)
        offset += 1
      } else if let (digit, length) = superscript(text, at: offset), digits == 0 || isSuperscript {
        isSuperscript = true
        value = value * 10 + digit
        offset += length
      } else {
        break
      }
      digits += 1
    }
    guard (1...3).contains(digits) else { return nil }
    return Mark(number: value, range: start..<offset, isSuperscript: isSuperscript)
  }

  private static func superscript(_ text: ByteSlice, at offset: Int) -> (Int, Int)? {
    guard text[offset] == 0xC2 || text[offset] == 0xE2 else { return nil }
    let (scalar, length) = text.scalar(at: offset)
    switch scalar.value {
    case 0xB9: return (1, length)
    case 0xB2: return (2, length)
    case 0xB3: return (3, length)
    case 0x2070, 0x2074...0x2079: return (Int(scalar.value - 0x2070), length)
    default: return nil
    }
  }

  /// All marks that are glued to a word or to the sign after it: `kata1`, `kata.1`, `kata”1`.
  static func glued(in text: ByteSlice) -> [Mark] {
    var marks: [Mark] = []
    var offset = text.startIndex
    while offset < text.endIndex {
      let byte = text[offset]
      guard byte.isASCIIDigit || byte == 0xC2 || byte == 0xE2 else {
        offset += 1
        continue
      }
      guard let mark = read(text, at: offset), mark.number > 0 else {
        offset += 1
        while offset < text.endIndex, text[offset].isASCIIDigit { offset += 1 }
        continue
      }
      if mark.isGlued(in: text), mark.isClosed(in: text) { marks.append(mark) }
      offset = mark.range.upperBound
    }
    return marks
  }

  /// A letter, or a sign that closes a word, stands right before the mark.
  private func isGlued(in text: ByteSlice) -> Bool {
    let start = range.lowerBound
    guard let before = text.scalar(before: start) else { return false }
    if before.isLetter { return lettersBefore(text) >= 3 }
    let closers: Set<Unicode.Scalar> = [
      ".", ",", ";", ":", "?", "!", ")", "]", "”", "\"", "’", "'", "»",
    ]
    guard closers.contains(before) else { return false }
    let length = String(before).utf8.count
    guard let word = text.scalar(before: start - length) else { return false }
    // `3.14` and `12:30` are numbers; `2013.19 Selain` is a year and a mark.
    if word.isDigit {
      return before == ")" || before == "." && (followsYear(text) || opensSentenceAfter(text))
    }
    return word.isLetter || closers.contains(word) || word == "%"
  }

  /// `m2`, `R²` and `NO2` have fewer than the three letters of a word.
  private func lettersBefore(_ text: ByteSlice) -> Int {
    var offset = range.lowerBound
    var letters = 0
    var hasLower = false
    while let scalar = text[..<offset].lastScalar, scalar.isLetter, letters < 4 {
      letters += 1
      hasLower = hasLower || scalar.isLower
      offset -= String(scalar).utf8.count
    }
    return hasLower || letters > 3 ? letters : 0
  }

  /// `tahun 2004.7`: a year closes the sentence.
  private func followsYear(_ text: ByteSlice) -> Bool {
    let year = text[..<(range.lowerBound - 1)].suffix(4)
    guard year.count == 4, year.allSatisfy(\.isASCIIDigit) else { return false }
    let isYear = year.starts("19") || year.starts("20")
    let first = year.startIndex
    return isYear && (first == text.startIndex || !text[first - 1].isWordByte)
  }

  private func opensSentenceAfter(_ text: ByteSlice) -> Bool {
    var offset = range.upperBound
    if offset == text.endIndex { return true }
    guard text[offset].isBlank else { return false }
    while offset < text.endIndex, text[offset].isBlank { offset += 1 }
    return offset == text.endIndex || text.scalar(at: offset).0.isUpper
  }

  /// Nothing that would make the digits part of a longer word or number follows.
  private func isClosed(in text: ByteSlice) -> Bool {
    let end = range.upperBound
    guard end < text.endIndex else { return true }
    let next = text.scalar(at: end).0
    if next.isLetter || next.isDigit || next == "/" || next == "%" || next == "_" { return false }
    if next == "." || next == "," || next == ":" || next == "-" || next == "–" {
      let after = end + String(next).utf8.count
      guard after < text.endIndex else { return true }
      let scalar = text.scalar(at: after).0
      return !scalar.isDigit && !(scalar.isLetter && next != "–")
    }
    return true
  }
}
