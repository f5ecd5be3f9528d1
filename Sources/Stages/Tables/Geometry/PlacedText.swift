import PetikModel
import PetikText

/// A word of a table with the columns of the page that it fills.
struct PlacedWord: Sendable {
  /// Its index among the table's words.
  var index: Int
  var columns: Range<Int>
  /// Blanks between it and the word before it on its line.
  var gap: Int
  var isNumeric: Bool
  /// A dash alone: a missing value, or the middle of a range.
  var isDash: Bool
  /// A capital, but no month: a date's parts stay together.
  var opensName: Bool
  /// A word that is more often the whole name of a column than a part of one.
  var isColumnName: Bool

  /// Neighbours that no blank keeps together: two numbers, a number and a name.
  func isParted(from left: PlacedWord) -> Bool { gap > 1 || isForeign(to: left) }

  func isForeign(to left: PlacedWord) -> Bool {
    isNumeric && left.isNumeric || opensName && (left.isNumeric || left.isDash)
  }
}

/// The words of a table's body, line by line, with their places: what layout-preserving text says
/// and linear text does not.
struct PlacedText: Sendable {
  struct PlacedLine: Sendable {
    var words: [PlacedWord]
    /// Lines of one page and one column of that page share a part: their places agree.
    var part: Int
    var blankLinesBefore: Int

    /// Stretches of words without a gap of two blanks.
    var fragments: [Range<Int>] {
      var fragments: [Range<Int>] = []
      for index in words.indices {
        if index > 0, !words[index].isParted(from: words[index - 1]) {
          fragments[fragments.count - 1] = fragments[fragments.count - 1].lowerBound..<index + 1
        } else {
          fragments.append(index..<index + 1)
        }
      }
      return fragments
    }

    func columns(of fragment: Range<Int>) -> Range<Int> {
      words[fragment.lowerBound].columns
        .lowerBound..<words[fragment.upperBound - 1].columns.upperBound
    }
  }

  var lines: [PlacedLine] = []
  let parts: Int

  init(_ table: TableText) {
    var part = -1
    var start = 0
    for (number, line) in table.lines.enumerated() {
      let before = number > 0 ? table.lines[number - 1] : nil
      if before?.page != line.page || before?.column != line.column { part += 1 }
      var end = start
      while end < table.words.count, table.words[end].line == number { end += 1 }
      lines.append(
        PlacedLine(
          words: Self.place(start..<end, on: line, in: table), part: part,
          blankLinesBefore: number == 0 ? 0 : line.blankLinesBefore))
      start = end
    }
    parts = part + 1
  }

  private static func place(
    _ words: Range<Int>, on line: Line, in table: TableText
  ) -> [PlacedWord] {
    var placed: [PlacedWord] = []
    var column = line.indentColumns
    var offset = line.range.lowerBound
    for index in words {
      let word = table.words[index]
      column += table.text.bytes[offset..<word.range.lowerBound].count { !$0.isContinuation }
      let end = column + table.text.bytes[word.range].count { !$0.isContinuation }
      let gap = placed.last.map { column - $0.columns.upperBound } ?? 0
      placed.append(
        PlacedWord(
          index: index, columns: column..<end, gap: gap, isNumeric: word.shape.isNumeric,
          isDash: word.shape == .dash,
          opensName: word.shape == .upper
            && table.lexicon.tables.months[table.bytes(index).lowercased] == nil,
          isColumnName: table.classes(index).contains(.columnName)))
      (column, offset) = (end, word.range.upperBound)
    }
    return placed
  }

  /// A line in five shows columns: else the text was not padded here.
  var showsColumns: Bool {
    let parted = lines.count { line in line.words.contains { $0.gap > 1 } }
    return parted * 5 >= lines.count && parted > 0
  }

  func lines(of part: Int) -> [PlacedLine] { lines.filter { $0.part == part } }
}
