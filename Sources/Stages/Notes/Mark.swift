import PetikLexicon
import PetikText

/// A note's mark: a run of one to three digits, plain or superscript, or signs (`*`, `††`).
struct Mark: Hashable, Sendable {
  /// How surely the digits are a mark and no number of the sentence.
  enum Firmness: Int, Comparable, Sendable {
    /// Behind a word and a blank: `perahu 4.`
    case loose
    /// Behind the end of a sentence and a blank: `perahu. 4 Mereka`
    case apart
    /// Written to a word or to the sign after it: `perahu.4`
    case glued

    static func < (left: Firmness, right: Firmness) -> Bool { left.rawValue < right.rawValue }
  }

  /// Numbers have three digits at most.
  static let mostNumbers = 1000

  /// 0 where the mark is a sign.
  var number: Int
  /// The sign, which may stand up to three times; nil where the mark is a number.
  var sign: Unicode.Scalar?
  var range: Range<Int>
  var isSuperscript: Bool
  var firmness = Firmness.glued

  /// As a note bears it: `4`, `*`.
  var label: String {
    guard let sign else { return "\(number)" }
    return String(repeating: Character(sign), count: range.count / UTF8.width(sign))
  }

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

  /// One to three of the same sign: `*`, `**`, `†`.
  static func readSigns(_ text: ByteSlice, at start: Int) -> Mark? {
    guard start < text.endIndex else { return nil }
    let (sign, length) = text.scalar(at: start)
    guard isSign(sign) else { return nil }
    var end = start + length
    while end < text.endIndex, end - start < 3 * length, text.scalar(at: end).0 == sign {
      end += length
    }
    if end < text.endIndex, text.scalar(at: end).0 == sign { return nil }
    return Mark(number: 0, sign: sign, range: start..<end, isSuperscript: false)
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "†", "‡", "§", "¶", "∗": true
    default: false
    }
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

  /// All marks of numbered notes in a text, with how surely each is one.
  static func all(in text: ByteSlice, words: NoteWords) -> [Mark] {
    var marks: [Mark] = []
    var offset = text.startIndex
    while let found = text.firstMark(from: offset, among: { $0.digits }) {
      offset = found
      guard mayStand(text, at: found), var mark = read(text, at: found), mark.number > 0 else {
        offset += 1
        while offset < text.endIndex, text[offset].isASCIIDigit { offset += 1 }
        if let mark = behindYear(text, found..<offset) { marks.append(mark) }
        continue
      }
      let place = MarkPlace(text: text, range: mark.range, isSuperscript: mark.isSuperscript)
      if let firmness = place.firmness(words: words) {
        mark.firmness = firmness
        marks.append(mark)
      }
      offset = mark.range.upperBound
    }
    return marks
  }

  /// A mark stands behind a word, a sign that closes one, or a blank.
  private static func mayStand(_ text: ByteSlice, at start: Int) -> Bool {
    guard start > text.startIndex else { return false }
    let before = text[start - 1]
    if before.isASCIILetter || before >= 0x80 || before.isBlank { return true }
    return MarkPlace.closes(Unicode.Scalar(before))
  }

  /// `pada tahun 201912 Kapal`: a year and the mark written to it.
  private static func behindYear(_ text: ByteSlice, _ digits: Range<Int>) -> Mark? {
    guard (5...6).contains(digits.count), text[digits].starts("19") || text[digits].starts("20"),
      digits.lowerBound > text.startIndex, text[digits.lowerBound - 1].isBlank,
      var mark = read(text[..<digits.upperBound], at: digits.lowerBound + 4), mark.number > 0,
      text[digits.lowerBound + 4] != UInt8(ascii: "0")
    else { return nil }
    mark.firmness = .loose
    return mark
  }

  /// All signs that are written to a word of three letters or more, or to the point after it.
  static func gluedSigns(in text: ByteSlice) -> [Mark] {
    var marks: [Mark] = []
    var offset = text.startIndex
    while let found = text.firstMark(from: offset, among: { $0.equal(UInt8(ascii: "*")) }) {
      offset = found
      guard let mark = readSigns(text, at: offset) else {
        offset += 1
        continue
      }
      if MarkPlace(text: text, range: mark.range, isSuperscript: false).closesWord {
        marks.append(mark)
      }
      offset = mark.range.upperBound
    }
    return marks
  }
}

extension ByteSlice {
  /// The first place from an offset on at which a mark may stand: one of some bytes of ASCII, or the
  /// lead byte of a raised digit or of a sign.
  fileprivate func firstMark(from start: Int, among ascii: (EightBytes) -> UInt64) -> Int? {
    withUnsafeBufferPointer { text in
      var offset = start - startIndex
      while offset < text.count {
        let bytes = EightBytes(text, from: offset)
        var marks = ascii(bytes)
        if !bytes.isASCII { marks |= bytes.equal(0xC2) | bytes.equal(0xE2) }
        if marks != 0 { return startIndex + offset + marks.trailingZeroBitCount / 8 }
        offset += 8
      }
      return nil
    }
  }
}
