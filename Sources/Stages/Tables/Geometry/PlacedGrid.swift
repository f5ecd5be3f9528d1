import PetikText

/// The words of a table in lines and columns, before lines are gathered into rows.
struct PlacedGrid: Sendable {
  /// What one line has in one column.
  struct Piece: Sendable {
    /// Indices of the table's words; empty where the line leaves the column free.
    var words: Range<Int>
    var columns: Range<Int>
    var firstWidth = 0
    /// Its first word; see ``wordKey(_:)``.
    var firstKey: UInt64 = 0
    var isNumeric = false
    var isYear = false
    /// In lower case, or with a bracket.
    var startsLower = false
    /// Something must follow: a comma, a hyphen, a connective, an open bracket.
    var endsOpen = false
    var endsSentence = false

    var isEmpty: Bool { words.isEmpty }
    var width: Int { columns.count }
  }

  let columns: Int
  /// A row a line, a piece a column.
  var pieces: [[Piece]]
  private(set) var blankLinesBefore: [Int]
  /// Width in characters of each column, by line: that of the line's part.
  private let widths: [[Int]]
  private var part: [Int]
  /// Columns whose pieces all begin in lower case, which says nothing of their ends.
  private let isLower: [Bool]
  /// Blank lines stand between some lines and not between others: they part rows.
  let blanksPart: Bool
  /// Bits from which a line's places are not believed against its number of cells.
  private static let displacedBits = 8.0
  /// Bits that the places of a line's words leave unexplained.
  private(set) var lineBits: [Double] = []
  /// The same for all lines.
  let bits: Double

  init(_ placed: PlacedText, _ found: BandSearch.Found, table: TableText) {
    columns = found.columns
    blankLinesBefore = placed.lines.map(\.blankLinesBefore)
    part = placed.lines.map(\.part)
    bits = found.bits
    var lineBits: [Double] = []
    pieces = placed.lines.map { line in
      let bands = found.bands[line.part]
      let fit = BandFit(line, bands)
      lineBits.append(fit.bits)
      let cells = fit.bits < Self.displacedBits ? nil : BandFit.numbersInOrder(line, bands)
      return (cells ?? fit.cells).map { Self.piece($0, of: line, in: table) }
    }
    var widths = Array(
      repeating: Array(repeating: 0, count: found.columns), count: placed.parts)
    for (line, row) in pieces.enumerated() {
      for column in row.indices {
        widths[part[line]][column] = max(widths[part[line]][column], row[column].width)
      }
    }
    self.widths = widths
    self.lineBits = lineBits
    let pieces = self.pieces
    isLower = (0..<columns).map { column in
      let filled = pieces.filter { !$0[column].isEmpty }
      return filled.count { $0[column].startsLower } * 10 > filled.count * 9
    }
    let parted = blankLinesBefore.dropFirst().count { $0 > 0 }
    blanksPart = parted * 6 > placed.lines.count && parted * 5 < placed.lines.count * 4
  }

  /// Words that one blank parts stand in two columns: names set close.
  func splitsFragments(_ placed: PlacedText.PlacedLine, _ line: Int) -> Bool {
    placed.fragments.contains { fragment in
      let first = placed.words[fragment.lowerBound].index
      let last = placed.words[fragment.upperBound - 1].index
      return pieces[line].contains { $0.words.contains(first) && !$0.words.contains(last) }
    }
  }

  /// Some of the lines, their stubs left out.
  func withoutStubs(_ lines: [Int]) -> PlacedGrid {
    var grid = self
    grid.part = lines.map { part[$0] }
    grid.blankLinesBefore = lines.map { blankLinesBefore[$0] }
    grid.pieces = lines.map { line in
      var row = pieces[line]
      row[0] = Piece(words: 0..<0, columns: 0..<0)
      return row
    }
    return grid
  }

  func width(of column: Int, at line: Int) -> Int { widths[part[line]][column] }

  /// Where a column's pieces stand below a line of the first part.
  func extent(of column: Int, below line: Int) -> Range<Int> {
    let columns = pieces.indices.filter { $0 > line && part[$0] == 0 }.map { pieces[$0][column] }
      .filter { !$0.isEmpty }.map(\.columns)
    return columns.isEmpty ? 0..<1 : Bands.usual(columns)
  }

  private static func piece(
    _ cell: Range<Int>, of line: PlacedText.PlacedLine, in table: TableText
  ) -> Piece {
    guard !cell.isEmpty else { return Piece(words: 0..<0, columns: 0..<0) }
    let placed = line.words[cell]
    let words = placed[cell.lowerBound].index..<placed[cell.upperBound - 1].index + 1
    let first = table.words[words.lowerBound]
    let last = table.words[words.upperBound - 1]
    let isNumeric =
      table.words[words].contains { $0.shape.isNumeric || $0.shape == .dash }
      && words.allSatisfy { word in
        table.words[word].shape != .upper && table.words[word].shape != .lower
          && table.bytes(word).allSatisfy { !$0.isASCIILetter || table.words[word].shape == .sign }
      }
    let closing = table.bytes(words.upperBound - 1).last
    return Piece(
      words: words, columns: line.columns(of: cell),
      firstWidth: placed[cell.lowerBound].columns.count, firstKey: first.key,
      isNumeric: isNumeric,
      isYear: words.count == 1 && first.shape == .year,
      startsLower: first.shape == .lower || first.opensBracket,
      endsOpen: last.endsOpen || isOpen(words, in: table),
      endsSentence: closing == UInt8(ascii: ".") || closing == UInt8(ascii: ")"))
  }

  private static func isOpen(_ words: Range<Int>, in table: TableText) -> Bool {
    var depth = 0
    for word in words {
      for byte in table.bytes(word) {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
      }
    }
    return depth > 0
  }

  /// Bits for reading two pieces of a column, one below the other, as one cell.
  func joinBits(_ upper: Int, _ lower: Int, column: Int) -> Double {
    let (first, second) = (pieces[upper][column], pieces[lower][column])
    var bits = lower - upper > 1 ? 1.5 * Double(lower - upper - 1) : 0
    if first.endsOpen { return bits }
    if first.isNumeric, second.isNumeric { return bits + 7 }
    if first.isNumeric != second.isNumeric { bits += 2.5 }
    // A word that had room on the line above was not wrapped.
    let room = width(of: column, at: upper) - first.width
    bits += room > second.firstWidth ? 2.5 : 0.4
    if second.startsLower { return bits - 0.4 }
    if first.endsSentence { bits += 0.8 }
    return bits
  }

  /// Bits for reading two pieces of a column, one below the other, as cells of two rows.
  func splitBits(_ upper: Int, _ lower: Int, column: Int) -> Double {
    let (first, second) = (pieces[upper][column], pieces[lower][column])
    if first.isEmpty || second.isEmpty { return 0 }
    if first.endsOpen { return 3 }
    return second.startsLower && !isLower[column] ? 2 : 0
  }
}
