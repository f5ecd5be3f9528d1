import PetikModel
import PetikText

/// Plain text as a reader would set it: one line a paragraph, a blank line between blocks, and what
/// the markup says of its lines.
struct MarkupText {
  private(set) var bytes = Bytes()
  private(set) var markup = Markup()
  /// What paragraphs are; nil where their words must tell.
  var paragraphKind: BlockKind?
  /// Text that stands between blocks and belongs to none.
  private var loose = Bytes()
  private var groupCount = 0

  /// Text that may go on; the next block ends it.
  mutating func appendLoose(_ text: Bytes) { loose += text }

  /// Ends a paragraph that was begun loosely.
  mutating func flush() {
    let text = loose
    loose = []
    appendLine(text, as: paragraphKind.map(LineMark.block))
    if !text.allSatisfy(\.isBlank) { appendBlankLine() }
  }

  /// A block on a line of its own, with a blank line behind.
  mutating func appendBlock(_ text: Bytes, as kind: BlockKind? = nil) {
    flush()
    appendLine(text, as: kind.map(LineMark.block))
    appendBlankLine()
  }

  /// A heading on a line of its own.
  mutating func appendHeading(_ text: Bytes, level: Int? = nil) {
    flush()
    appendLine(text, as: .heading(level: level))
    appendBlankLine()
  }

  /// Makes levels of the ranks that a page gives its headings: the highest rank is 1. Headings that
  /// count themselves know better, and where all have one rank it tells nothing.
  mutating func settleLevels() {
    let headings = markup.lines.compactMap { offset, mark -> (offset: Int, rank: Int)? in
      guard case .heading(let rank?) = mark else { return nil }
      return (offset, rank)
    }
    let ranks = Set(headings.map(\.rank)).sorted()
    let areCounted = headings.contains { heading in
      Enumerator.read(bytes[heading.offset...].prefix { $0 != 0x0A }) != nil
    }
    for heading in headings {
      let level = ranks.firstIndex(of: heading.rank).map { $0 + 1 }
      let isTold = ranks.count > 1 && !areCounted
      markup.lines[heading.offset] = .heading(level: isTold ? level : nil)
    }
  }

  /// A line with nothing behind it. Its own line ends stay, but for what markup knows as one block;
  /// its other blanks collapse.
  mutating func appendLine(_ text: Bytes, as mark: LineMark? = nil) {
    let parts = mark == nil ? text.split(separator: 0x0A) : [text[...]]
    for part in parts {
      let line = part.collapsed
      guard !line.isEmpty else { continue }
      if let mark { markup.lines[bytes.count] = mark }
      bytes += line
      bytes.append(0x0A)
    }
  }

  /// A number for the lines of a table, a figure or a note.
  mutating func openGroup() -> Int {
    groupCount += 1
    return groupCount
  }

  mutating func append(_ table: MarkupTable, group: Int) {
    var marked = MarkedTable(
      columnCount: table.columnCount, headerRowCount: table.headerRowCount, rows: [])
    for row in table.placedRows() {
      marked.rows.append(
        row.cells.map { cell in
          var cell = cell
          cell.range = cell.range.lowerBound + bytes.count..<cell.range.upperBound + bytes.count
          return cell
        })
      if row.line.isEmpty { continue }
      markup.lines[bytes.count] = .zone(.table, group)
      bytes += row.line
      bytes.append(0x0A)
    }
    // Of two tables below one caption the second is read from its lines.
    if markup.tables[group] == nil { markup.tables[group] = marked }
  }

  mutating func appendBlankLine() {
    if !bytes.isEmpty, !bytes.hasSuffix("\n\n") { bytes.append(0x0A) }
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && ends(text)
  }

  /// Without blanks at the ends, and one for each run of them inside.
  var collapsed: Bytes {
    var out = Bytes()
    var isParted = false
    for byte in self {
      if byte.isBlank {
        isParted = !out.isEmpty
      } else {
        if isParted { out.append(0x20) }
        isParted = false
        out.append(byte)
      }
    }
    return out
  }
}
