import PetikLexicon
import PetikModel
import PetikText

/// The words of a table's body in reading order, with what the text says about their places.
struct TableText: Sendable {
  struct Word: Sendable {
    var range: Range<Int>
    /// Index of its line among the body's.
    var line: Int
    var startsLine: Bool
    /// A blank line stands before its line.
    var isApart: Bool
    var shape: WordShape
    /// The word in lower case, without punctuation at its ends, as a number.
    var key: UInt64
    /// Brackets and quotation marks open before it.
    var depth: Int
    var endsOpen: Bool
    var endsClosed: Bool
    var opensQuotation: Bool
    var opensBracket: Bool
    /// `Std.`, `No.`
    var isAbbreviation: Bool
  }

  var words: [Word] = []
  var lines: [Line]
  /// Blank lines stand between some lines and not between others: they part cells.
  let blanksPart: Bool
  let text: CleanText
  let lexicon: Lexicon

  init(_ lines: [Line], text: CleanText, lexicon: Lexicon) {
    self.lines = lines
    self.text = text
    self.lexicon = lexicon
    let apart = text.layout.isDoubleSpaced ? 2 : 1
    let parted = lines.dropFirst().count { $0.blankLinesBefore >= apart }
    blanksPart = parted * 5 > lines.count && parted * 5 < lines.count * 4
    var depth = 0
    for (number, line) in lines.enumerated() {
      let atoms = atoms(
        of: line.range, in: text.bytes, words: lexicon.tables,
        mostBlanks: text.layout.isPositioned ? 1 : .max)
      for (place, atom) in atoms.enumerated() {
        append(atom, line: number, startsLine: place == 0, depth: &depth)
      }
    }
  }

  private mutating func append(
    _ atom: TableAtom, line: Int, startsLine: Bool, depth: inout Int
  ) {
    let (range, shape) = (atom.range, atom.shape)
    let bytes = text.bytes[range]
    let key = wordKey(bytes)
    let last = bytes.last
    // An unclosed bracket says nothing after a while.
    let open = bytes.count { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
    let closed = bytes.count { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") }
    let isConnective =
      shape == .lower && lexicon.tables.classes.classes(of: bytes).contains(.connective)
      || bytes == "&"
    let apart = text.layout.isDoubleSpaced ? 2 : 1
    words.append(
      Word(
        range: range, line: line, startsLine: startsLine,
        isApart: startsLine && lines[line].blankLinesBefore >= apart, shape: shape, key: key,
        depth: depth,
        endsOpen: last == UInt8(ascii: ",") || isConnective || shape == .sign
          || last == UInt8(ascii: "-") && bytes.count > 1,
        endsClosed: last == UInt8(ascii: ")") || last == UInt8(ascii: ".") || bytes.ends("”")
          || last == UInt8(ascii: "]"),
        opensQuotation: bytes.first == UInt8(ascii: "\"") || bytes.starts("“"),
        opensBracket: bytes.first == UInt8(ascii: "("),
        isAbbreviation: last == UInt8(ascii: ".") && bytes.count <= 5 && shape == .upper))
    depth = min(max(0, depth + open - closed), 2)
  }

  func bytes(_ word: Int) -> ByteSlice { text.bytes[words[word].range] }

  /// What the lexicon knows of a word.
  func classes(_ word: Int) -> TableWords.Class { lexicon.tables.classes.classes(of: bytes(word)) }

  /// Its line and a line beside it are short: names wrapped in narrow columns.
  func isWrapped(_ word: Int) -> Bool {
    let line = words[word].line
    return isNarrow(line) && (isNarrow(line - 1) || isNarrow(line + 1))
  }

  private func isNarrow(_ line: Int) -> Bool {
    lines.indices.contains(line) && text.bytes[lines[line].range].wordCount <= 3
  }

  /// Words of the first line.
  var firstLineCount: Int { (words.firstIndex { $0.line > 0 }) ?? words.count }

  func cellClass(_ cell: Range<Int>) -> CellClass {
    var result = CellClass(words[cell.lowerBound].shape)
    for word in words[cell].dropFirst() { result = result.adding(word.shape) }
    return result
  }

  func valueKey(_ cell: Range<Int>) -> UInt64 {
    cell.reduce(0) { ($0 &* 0x9e37_79b9_7f4a_7c15) ^ words[$1].key }
  }

  func endsWithHyphen(_ word: Int) -> Bool { bytes(word).last == UInt8(ascii: "-") }

  func endsWithComma(_ word: Int) -> Bool { bytes(word).last == UInt8(ascii: ",") }
}
