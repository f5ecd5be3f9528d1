import PetikLexicon
import PetikText

/// What stands around the digits or signs that may be a note's mark.
struct MarkPlace: Sendable {
  let text: ByteSlice
  let range: Range<Int>
  let isSuperscript: Bool

  static func closes(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case ".", ",", ";", ":", "?", "!", ")", "]", "”", "\"", "’", "'", "»", "%": true
    default: false
    }
  }

  /// How surely digits here are a mark; nil where they are none.
  func firmness(words: NoteWords) -> Mark.Firmness? {
    if isGlued { return isClosed && !isBehind(.numbered, words) ? .glued : nil }
    guard range.lowerBound > text.startIndex, text[range.lowerBound - 1].isBlank else { return nil }
    if isSuperscript { return isClosed ? .glued : nil }
    let end = trimmedStart
    guard text[range.lowerBound] != UInt8(ascii: "0"), let before = text.scalar(before: end) else {
      return nil
    }
    if before.isLetter {
      guard isSetOff, lettersBefore(before: end) >= 4, !isBehind(.numbered, words),
        !isBehind(.counted, words)
      else { return nil }
      return .loose
    }
    guard Self.closes(before), before != "%", isFollowedByBlank,
      let word = text.scalar(before: end - UTF8.width(before)),
      word.isLetter || Self.closes(word), !isBehind(.numbered, words)
    else { return nil }
    return opensSentenceAfter ? .apart : .loose
  }

  /// Signs behind a word of three letters or more, or behind the point or bracket after one.
  var closesWord: Bool {
    guard let before = text.scalar(before: range.lowerBound) else { return false }
    var end = range.lowerBound
    if Self.closes(before) { end -= UTF8.width(before) }
    guard lettersBefore(before: end) >= 3 else { return false }
    guard range.upperBound < text.endIndex else { return true }
    let next = text.scalar(at: range.upperBound).0
    return next == " " || next == "," || next == "." || next == ")" || next == ";"
  }

  /// A letter, or a sign that closes a word, stands right before the mark.
  private var isGlued: Bool {
    let start = range.lowerBound
    guard let before = text.scalar(before: start) else { return false }
    if before.isLetter { return lettersBefore(before: start) >= 3 }
    guard Self.closes(before) else { return false }
    let length = UTF8.width(before)
    guard let word = text.scalar(before: start - length) else { return false }
    // `3.14` and `12:30` are numbers; `2013.19 Selain` is a year and a mark.
    if word.isDigit {
      if isSuperscript { return true }
      return before == ")" || before == "." && (followsYear || endsCount && opensSentenceAfter)
    }
    return word.isLetter || Self.closes(word)
  }

  /// `m2`, `R²` and `NO2` have fewer than the three letters of a word.
  private func lettersBefore(before end: Int) -> Int {
    var offset = end
    var letters = 0
    var hasLower = false
    while let scalar = text[..<offset].lastScalar, scalar.isLetter, letters < 4 {
      letters += 1
      hasLower = hasLower || scalar.isLower
      offset -= UTF8.width(scalar)
    }
    return hasLower || letters > 3 ? letters : 0
  }

  /// `tahun 2004.7`: a year closes the sentence.
  private var followsYear: Bool {
    let year = text[..<(range.lowerBound - 1)].suffix(4)
    guard year.count == 4, year.allSatisfy(\.isASCIIDigit) else { return false }
    let first = year.startIndex
    return (year.starts("19") || year.starts("20"))
      && (first == text.startIndex || !text[first - 1].isWordByte)
  }

  /// `lahan 30.12 Para`: a number that a word goes before, not the label of a heading.
  private var endsCount: Bool {
    var start = range.lowerBound - 1
    while start > text.startIndex, text[start - 1].isASCIIDigit { start -= 1 }
    return start > text.startIndex + 1 && text[start - 1].isBlank
      && text.scalar(before: start - 1)?.isLetter == true
  }

  private var isFollowedByBlank: Bool {
    range.upperBound == text.endIndex || text[range.upperBound].isBlank
  }

  private var opensSentenceAfter: Bool {
    guard isFollowedByBlank else { return false }
    var offset = range.upperBound
    while offset < text.endIndex, text[offset].isBlank { offset += 1 }
    return offset == text.endIndex || text.scalar(at: offset).0.isUpper
  }

  /// A point before a blank follows, or a bracket without a blank: `perahu 4. Mereka`, `perahu 5(`.
  private var isSetOff: Bool {
    let end = range.upperBound
    guard end < text.endIndex else { return false }
    if text[end] == UInt8(ascii: "(") { return true }
    guard text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ",") else { return false }
    return end + 1 == text.endIndex || text[end + 1].isBlank
  }

  /// Nothing that would make the digits part of a longer word or number follows.
  private var isClosed: Bool {
    let end = range.upperBound
    guard end < text.endIndex else { return true }
    let next = text.scalar(at: end).0
    if next.isUpper { return opensSentenceGlued }
    if next.isLetter || next.isDigit || next == "/" || next == "%" || next == "_" { return false }
    if next == "." || next == "," || next == ":" || next == "-" || next == "–" {
      let after = end + UTF8.width(next)
      guard after < text.endIndex else { return true }
      let scalar = text.scalar(at: after).0
      return !scalar.isDigit && !(scalar.isLetter && next != "–")
    }
    return true
  }

  /// `mendayung.1Para`: a sentence ends before the mark, and a word in lower case opens the next.
  private var opensSentenceGlued: Bool {
    guard text.scalar(before: range.lowerBound) == ".",
      lettersBefore(before: range.lowerBound - 1) > 2
    else { return false }
    let (first, length) = text.scalar(at: range.upperBound)
    let second = range.upperBound + length
    return first.isUpper && second + 1 < text.endIndex && text.scalar(at: second).0.isLower
  }

  /// Where the word before the blanks ends.
  private var trimmedStart: Int {
    var end = range.lowerBound
    while end > text.startIndex, text[end - 1].isBlank { end -= 1 }
    return end
  }

  /// The word before is one of these: `No. 3`, `Pasal 5`.
  private func isBehind(_ numberClass: NoteWords.NumberClass, _ words: NoteWords) -> Bool {
    var end = trimmedStart
    if end > text.startIndex, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    var start = end
    while start > text.startIndex, text[start - 1].isWordByte, end - start < 16 { start -= 1 }
    return start < end && words.beforeNumbers.classes(of: text[start..<end]).contains(numberClass)
  }
}
