/// The label that counts a heading, a list item or an entry: `2.1`, `A.`, `b)`, `(3)`, `IV.`, `•`.
package struct Enumerator: Hashable, Sendable {
  package enum Style: String, Hashable, Sendable {
    case decimal, upperLetter, lowerLetter, upperRoman, lowerRoman, bullet
  }

  package var style: Style
  /// `2.1` is [2, 1]; letters count from 1; bullets have their scalar's value.
  package var path: [Int]
  /// Closed by a bracket: `1)`, `(a)`.
  package var hasBracket: Bool
  /// Ends with a point or bracket; `2.1` may do without.
  package var isClosed: Bool
  /// The label's own bytes.
  package var label: Range<Int>
  /// Where the text after it begins.
  package var textStart: Int

  package init(
    style: Style, path: [Int], hasBracket: Bool, isClosed: Bool, label: Range<Int>, textStart: Int
  ) {
    self.style = style
    self.path = path
    self.hasBracket = hasBracket
    self.isClosed = isClosed
    self.label = label
    self.textStart = textStart
  }

  /// Reads the label that opens a text; nil where none does or nothing follows it.
  package static func read(_ text: ByteSlice) -> Enumerator? {
    bullet(text) ?? counted(text)
  }

  private static let bullets: Set<Unicode.Scalar> = [
    "•", "●", "▪", "■", "○", "◦", "‣", "–", "-", "*", "➢", "✓", "❖", "→", "·", "\u{F0B7}",
    "\u{F0A7}", "\u{F0D8}", "\u{F02D}", "\u{F076}", "—",
  ]

  private static func bullet(_ text: ByteSlice) -> Enumerator? {
    // Of the signs below only two and the point in the middle are of ASCII or Latin-1.
    guard let lead = text.first, lead == 0x2D || lead == 0x2A || lead >= 0xC2,
      let first = text.firstScalar, bullets.contains(first)
    else { return nil }
    let end = text.startIndex + UTF8.width(first)
    guard let start = afterBlanks(text, from: end, least: 1) else { return nil }
    return Enumerator(
      style: .bullet, path: [Int(first.value)], hasBracket: false, isClosed: true,
      label: text.startIndex..<end, textStart: start)
  }

  private static func counted(_ text: ByteSlice) -> Enumerator? {
    var offset = text.startIndex
    let isOpened = text.first == 0x28
    if isOpened { offset += 1 }
    guard let (style, path, end) = count(text, from: offset) else { return nil }
    var stop = end
    var hasBracket = false
    var isClosed = false
    if stop < text.endIndex, text[stop] == 0x2E || text[stop] == 0x29 {
      hasBracket = text[stop] == 0x29
      isClosed = true
      stop += 1
    }
    if isOpened, !hasBracket { return nil }
    // Only `2.1` goes without a sign at its end; a bare number is no label.
    if !isClosed, style != .decimal || path.count < 2 { return nil }
    // `1.PENDAHULUAN` is glued, `1.5` and `U.S.` are none.
    let isGlued = stop < text.endIndex && !text[stop].isBlank
    if isGlued {
      let next = text.scalar(at: stop).0
      let canGlue = style == .decimal && next.isUpper && isClosed
      guard canGlue else { return nil }
    }
    guard let start = afterBlanks(text, from: stop, least: 0), start < text.endIndex else {
      return nil
    }
    return Enumerator(
      style: style, path: path, hasBracket: hasBracket, isClosed: isClosed,
      label: text.startIndex..<stop, textStart: start)
  }

  private static func count(_ text: ByteSlice, from start: Int) -> (Style, [Int], Int)? {
    guard start < text.endIndex else { return nil }
    if text[start].isASCIIDigit { return decimal(text, from: start) }
    var end = start
    while end < text.endIndex, text[end].isASCIILetter { end += 1 }
    // Letters and roman numbers are closed.
    guard end < text.endIndex, text[end] == 0x2E || text[end] == 0x29 else { return nil }
    let letters = text[start..<end]
    if letters.count == 1, let letter = letters.first {
      let isUpper = letter.isASCIIUpper
      return (isUpper ? .upperLetter : .lowerLetter, [Int(letter.lowered - 0x61) + 1], end)
    }
    guard letters.count <= 5, let value = romanValue(letters) else { return nil }
    return (letters.first?.isASCIIUpper == true ? .upperRoman : .lowerRoman, [value], end)
  }

  private static func decimal(_ text: ByteSlice, from start: Int) -> (Style, [Int], Int)? {
    var path: [Int] = []
    var offset = start
    while true {
      var value = 0
      var digits = 0
      while offset < text.endIndex, text[offset].isASCIIDigit, digits < 3 {
        value = value * 10 + Int(text[offset] & 0x0F)
        offset += 1
        digits += 1
      }
      guard digits > 0 else { return nil }
      path.append(value)
      let goesOn =
        path.count < 5 && offset + 1 < text.endIndex && text[offset] == 0x2E
        && text[offset + 1].isASCIIDigit
      guard goesOn else { break }
      offset += 1
    }
    if offset < text.endIndex, text[offset].isASCIIDigit { return nil }
    return (.decimal, path, offset)
  }

  private static func afterBlanks(_ text: ByteSlice, from start: Int, least: Int) -> Int? {
    var offset = start
    while offset < text.endIndex, text[offset].isBlank { offset += 1 }
    return offset - start >= least ? offset : nil
  }
}

/// The value of a roman number of one case; nil where the letters are none in its usual form.
package func romanValue(_ letters: ByteSlice) -> Int? {
  guard !letters.isEmpty, letters.count <= 8,
    letters.allSatisfy(\.isASCIIUpper) || letters.allSatisfy(\.isASCIILower)
  else { return nil }
  var total = 0
  var previous = 0
  for letter in letters.reversed() {
    let value: Int
    switch letter.lowered {
    case UInt8(ascii: "i"): value = 1
    case UInt8(ascii: "v"): value = 5
    case UInt8(ascii: "x"): value = 10
    case UInt8(ascii: "l"): value = 50
    case UInt8(ascii: "c"): value = 100
    default: return nil
    }
    total += value < previous ? -value : value
    previous = max(previous, value)
  }
  return total
}
