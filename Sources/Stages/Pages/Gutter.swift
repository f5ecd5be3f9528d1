import PetikModel
import PetikText

/// The white column between two columns of a page.
struct Gutter: Sendable {
  let column: Int

  /// Fewest lines with text on both sides that make a page of two columns.
  private static let leastLines = 6

  /// The column of the page's middle part that most lines leave free between text and text.
  static func find(in rows: [Row]) -> Gutter? {
    let width = rows.compactMap { $0.runs.last?.columns.upperBound }.max() ?? 0
    guard width >= 60 else { return nil }
    var scores = Array(repeating: 0, count: width + 2)
    for row in rows where row.runs.count == 2 || row.runs.count == 3 {
      for (left, right) in zip(row.runs, row.runs.dropFirst()) {
        let gap = left.columns.upperBound...right.columns.lowerBound
        for column in gap where column * 10 > width * 3 && column * 10 < width * 7 {
          scores[column] += 1
        }
      }
    }
    guard let most = scores.max(), most >= leastLines else { return nil }
    // The right column's edge is the sharper one: the last column that is as free.
    guard let column = scores.lastIndex(of: most) else { return nil }
    return Gutter(column: column)
  }

  /// The gutter of most pages that have one, for pages with too little text to show it.
  static func usual(among gutters: [Gutter?]) -> Gutter? {
    let columns = gutters.compactMap { $0?.column }.sorted()
    return columns.count * 2 > gutters.count ? Gutter(column: columns[columns.count / 2]) : nil
  }

  /// Whether a stretch is running text in two columns and no table: words enough on both sides, and
  /// no further gaps.
  func isColumns(_ stretch: [Row]) -> Bool {
    let both = stretch.filter { $0.left(of: column) != nil && $0.right(of: column) != nil }
    guard both.count >= 3 else { return false }
    let plain = both.count { $0.runs.count == 2 }
    guard plain * 10 >= both.count * 6 else { return false }
    let wide = both.count { row in
      guard let first = row.runs.first, let last = row.runs.last else { return false }
      return first.columns.count >= 16 && last.columns.count >= 12
    }
    return wide * 10 >= both.count * 6
  }

  /// Rows of a table over both columns: stretches without blank lines in which most rows have two
  /// cells or more on either side of the gutter.
  func tableRows(_ rows: [Row]) -> Set<Int> {
    var found: Set<Int> = []
    var start = 0
    for end in 1...max(1, rows.count) {
      guard end == rows.count || rows[end].line.blankLinesBefore > 0, start < end else { continue }
      let tabular = (start..<min(end, rows.count)).count { isTabular(rows[$0]) }
      if tabular * 2 >= end - start { found.formUnion(start..<end) }
      start = end
    }
    return found
  }

  private func isTabular(_ row: Row) -> Bool {
    let left = row.runs.count { $0.columns.upperBound <= column }
    return left >= 2 && row.runs.count - left >= 2
  }

  /// The stretch's left lines, then its right ones.
  func split(_ stretch: [Row]) -> [Line] {
    lines(of: stretch, side: 0) { $0.left(of: column) }
      + lines(of: stretch, side: 1) { $0.right(of: column) }
  }

  private func lines(
    of stretch: [Row], side: Int, part: (Row) -> Range<Int>?
  ) -> [Line] {
    var lines: [Line] = []
    var previous: Int?
    let edge = side == 0 ? 0 : column
    for row in stretch {
      guard let range = part(row) else { continue }
      var line = row.line
      line.range = range
      line.column = side
      let start =
        row.runs.first { $0.bytes.lowerBound == range.lowerBound }?.columns.lowerBound ?? edge
      line.indentColumns = max(0, start - edge)
      line.blankLinesBefore = previous.map { row.place - $0 - 1 } ?? row.line.blankLinesBefore
      if side == 1 { line.startsAfterFormFeed = false }
      previous = row.place
      lines.append(line)
    }
    return lines
  }
}
