import PetikText

/// The opening of a note: its mark and where its text begins.
struct NoteStart: Hashable, Sendable {
  /// How a paper sets the marks before its notes; one paper sets them in one way.
  enum Style: Int, CaseIterable, Sendable {
    /// `12 Text`, `12Text`, or the number alone on its line
    case plain
    /// `12. Text`
    case stop
    /// `12) Text`
    case bracket
    /// `[12] Text`
    case square
  }

  var number: Int
  var style = Style.plain
  var textStart: Int

  static let quotes: Set<Unicode.Scalar> = ["“", "\"", "‘", "'", "«", "(", "["]
}

/// A test that reads the mark which opens a line, or declines.
struct NoteStartRule: Sendable {
  let name: String
  let read: @Sendable (_ line: ByteSlice, _ next: ByteSlice?) -> NoteStart?

  init(_ name: String, read: @escaping @Sendable (ByteSlice, ByteSlice?) -> NoteStart?) {
    self.name = name
    self.read = read
  }

  static let all: [NoteStartRule] = [
    .numberBeforeText, .numberAlone, .numberGluedToText, .numberAndSign,
  ]

  /// What opens the line, by the first rule that sees it.
  static func read(_ line: ByteSlice, next: ByteSlice?) -> NoteStart? {
    guard let first = line.first, mayOpen(with: first) else { return nil }
    for rule in all {
      if let start = rule.read(line, next) { return start }
    }
    return nil
  }

  /// Whether a line that begins with a byte may open a note.
  static func mayOpen(with first: UInt8) -> Bool {
    first.isASCIIDigit || first >= 0x80 || first == UInt8(ascii: "[")
  }

  /// The number at the start of a line, plain or in superscript digits, and its end.
  static func readMark(_ line: ByteSlice) -> (number: Int, end: Int)? {
    guard let mark = Mark.read(line, at: line.startIndex), mark.number > 0 else { return nil }
    return (mark.number, mark.range.upperBound)
  }
}

extension ByteSlice {
  /// The text may open a note: a letter, a quotation, an address. Letters of formulas open none.
  var opensNote: Bool {
    guard let first = firstScalar else { return false }
    if first.isLetter && first.value < 0x1D400 || NoteStart.quotes.contains(first) {
      return count > 2
    }
    return starts("http") || starts("www.")
  }
}
