import PetikLexicon
import PetikModel
import PetikText

/// Puts the lines of layout-preserving text into reading order: where two columns of running text
/// stand side by side, the left one is read before the right one.
///
/// Each page has at most one gutter. Stretches of lines that leave it free, most of them with words
/// on both sides, are two columns; lines that cross it stand alone, and divide the stretches.
///
/// Boxes with columns of their own are read column by column as well.
func readColumns(of lines: [Line], in bytes: Bytes, lexicon: Lexicon) -> [Line] {
  let pages = pages(of: lines).map { Row.rows(of: $0, in: bytes) }
  let gaps = pages.map(PageGaps.init)
  let usual = Gutter.usual(of: gaps)
  var read: [Line] = []
  for (number, rows) in pages.enumerated() {
    let gutter = gaps[number].gutter(near: usual)
    var start = 0
    for box in SideBox.all(in: rows, bytes: bytes, isFirstPage: number == 0, lexicon: lexicon) {
      read += readPage(Array(rows[start..<box.rows.lowerBound]), gutter: gutter)
      read += box.gutter.split(Array(rows[box.rows]))
      start = box.rows.upperBound
    }
    read += readPage(Array(rows[start...]), gutter: gutter)
  }
  return renumber(read)
}

/// The lines between form feeds.
private func pages(of lines: [Line]) -> [[Line]] {
  var pages: [[Line]] = []
  for line in lines {
    if pages.isEmpty || line.startsAfterFormFeed { pages.append([]) }
    pages[pages.count - 1].append(line)
  }
  return pages
}

private func readPage(_ rows: [Row], gutter: Gutter?) -> [Line] {
  guard let gutter else { return rows.map(\.line) }
  var result: [Line] = []
  var stretch: [Row] = []
  func close() {
    result += gutter.isColumns(stretch) ? gutter.split(stretch) : stretch.map(\.line)
    stretch.removeAll()
  }
  let wide = gutter.wideTables(rows)
  for (index, row) in rows.enumerated() {
    if row.crosses(gutter.column) || wide.contains(index) {
      close()
      result.append(row.line)
    } else {
      stretch.append(row)
    }
  }
  close()
  return result
}

/// Numbers follow the source, so that neighbours in number have only blanks between them.
func renumber(_ lines: [Line]) -> [Line] {
  var lines = lines
  let isInOrder = zip(lines, lines.dropFirst()).allSatisfy {
    $0.range.lowerBound < $1.range.lowerBound
  }
  if isInOrder {
    for index in lines.indices { lines[index].number = index }
    return lines
  }
  let order = lines.indices.sorted { lines[$0].range.lowerBound < lines[$1].range.lowerBound }
  for (number, index) in order.enumerated() { lines[index].number = number }
  return lines
}

/// A line of a page with the columns that its words fill.
struct Row {
  var line: Line
  /// Place on the page, blank lines counted.
  var place: Int
  /// Runs of text without a gap of two blanks: columns and bytes.
  var runs: [Run]

  struct Run {
    var columns: Range<Int>
    var bytes: Range<Int>
    var words: Int
  }

  /// Text stands on the column or touches it.
  func crosses(_ column: Int) -> Bool {
    runs.contains { $0.columns.lowerBound < column && $0.columns.upperBound > column }
  }

  func left(of column: Int) -> Range<Int>? {
    joined(runs.filter { $0.columns.upperBound <= column })
  }
  func right(of column: Int) -> Range<Int>? {
    joined(runs.filter { $0.columns.lowerBound >= column })
  }

  private func joined(_ runs: [Run]) -> Range<Int>? {
    guard let first = runs.first, let last = runs.last else { return nil }
    return first.bytes.lowerBound..<last.bytes.upperBound
  }

  static func rows(of lines: [Line], in bytes: Bytes) -> [Row] {
    var place = 0
    return lines.map { line in
      place += 1 + line.blankLinesBefore
      return Row(line: line, place: place, runs: runs(of: line, in: bytes))
    }
  }

  /// The one run of a line whose words single blanks part.
  private static func run(of line: Line, in bytes: Bytes) -> Run {
    bytes.withUnsafeBufferPointer { bytes in
      let (start, text) = (line.indentColumns, bytes[line.range])
      let width = text.count { !$0.isContinuation }
      return Run(
        columns: start..<start + width, bytes: line.range, words: text.count { $0 == 0x20 } + 1)
    }
  }

  private static func runs(of line: Line, in bytes: Bytes) -> [Run] {
    if line.isTight { return [run(of: line, in: bytes)] }
    var runs: [Run] = []
    var column = line.indentColumns
    var blanks = 2
    for offset in line.range {
      let byte = bytes[offset]
      if byte.isContinuation {
        if let last = runs.indices.last {
          runs[last].bytes = runs[last].bytes.lowerBound..<offset + 1
        }
        continue
      }
      if byte.isBlank {
        blanks += 1
      } else {
        if blanks >= 2 || runs.isEmpty {
          runs.append(Run(columns: column..<column, bytes: offset..<offset, words: 0))
        }
        if blanks > 0 { runs[runs.count - 1].words += 1 }
        blanks = 0
        let last = runs.count - 1
        runs[last].columns = runs[last].columns.lowerBound..<column + 1
        runs[last].bytes = runs[last].bytes.lowerBound..<offset + 1
      }
      column += 1
    }
    return runs
  }
}
