import PetikModel
import PetikText

/// How many lines of a page leave each page column free between text and text.
struct PageGaps {
  private var scores: [Int] = []
  /// Of these, lines with running text on both sides.
  private var running: [Int] = []
  /// Lines with text on the column.
  private var crossing: [Int] = []
  private var most = 0

  /// Fewest lines with text on both sides that make a page of two columns.
  private static let leastLines = 6
  /// Fewest where the other pages have two columns.
  private static let fewLines = 2
  /// Fewest words of a line of running text.
  private static let fewWords = 3
  /// Columns that a page's margin may differ from another's.
  private static let margin = 4

  init(_ rows: [Row]) {
    let width = rows.compactMap { $0.runs.last?.columns.upperBound }.max() ?? 0
    guard width >= 60 else { return }
    scores = Array(repeating: 0, count: width + 2)
    running = scores
    crossing = scores
    for row in rows {
      // Where the lines that cross columns begin and end; summed up below.
      for run in row.runs where run.columns.count > 1 {
        crossing[run.columns.lowerBound + 1] += 1
        crossing[run.columns.upperBound] -= 1
      }
      let isRunning = row.runs.count == 2 && row.runs.allSatisfy { $0.words >= Self.fewWords }
      for (left, right) in zip(row.runs, row.runs.dropFirst()) {
        let gap = left.columns.upperBound...right.columns.lowerBound
        for column in gap where column * 10 > width * 3 && column * 10 < width * 7 {
          scores[column] += 1
          if isRunning { running[column] += 1 }
        }
      }
    }
    for column in crossing.indices.dropFirst() { crossing[column] += crossing[column - 1] }
    most = scores.max() ?? 0
  }

  /// The column of the page's middle part that most lines leave free.
  fileprivate var widest: Int? {
    // The right column's edge is the sharper one: the last column that is as free.
    most >= Self.leastLines ? scores.lastIndex(of: most) : nil
  }

  /// The gutter of a page that shows by itself that its running text is in two columns.
  private var own: Gutter? {
    guard let column = widest, running[column] * 2 >= Self.leastLines,
      running[column] > crossing[column]
    else { return nil }
    return Gutter(column: column, isUsual: false)
  }

  /// The free column near the one that most pages leave free; else the page's own.
  func gutter(near usual: Gutter?) -> Gutter? {
    guard let usual else { return own }
    let near = max(0, usual.column - Self.margin)...(usual.column + Self.margin)
    let best = near.filter { $0 < scores.count }.max {
      (scores[$0], -abs($0 - usual.column)) < (scores[$1], -abs($1 - usual.column))
    }
    guard let best, scores[best] >= Self.fewLines, scores[best] * 10 >= most * 7 else {
      return own ?? usual
    }
    return Gutter(column: best, isUsual: true)
  }

  /// Lines on either side of a column, with running text on both sides, and across it.
  fileprivate func lines(at column: Int) -> (free: Int, running: Int, crossing: Int) {
    guard column < scores.count else { return (0, 0, 0) }
    return (scores[column], running[column], crossing[column])
  }
}

/// The white column between two columns of a page.
struct Gutter: Sendable {
  let column: Int
  /// Most pages have theirs there: a stretch that leaves it free is likely to be two columns.
  let isUsual: Bool

  /// Fewest words of a line of running text.
  private static let leastWords = 4

  /// The gutter of most pages, where they agree and more lines leave it free than cross it.
  static func usual(of pages: [PageGaps]) -> Gutter? {
    let columns = pages.compactMap(\.widest).sorted()
    guard !columns.isEmpty else { return nil }
    let middle = columns[columns.count / 2]
    let near = columns.count { abs($0 - middle) <= 6 }
    guard near * 2 > pages.count else { return nil }
    var total = (free: 0, running: 0, crossing: 0)
    for page in pages {
      let lines = page.lines(at: middle)
      total.free += lines.free
      total.running += lines.running
      total.crossing += lines.crossing
    }
    guard total.free > total.crossing, total.running * 4 >= total.free else { return nil }
    return Gutter(column: middle, isUsual: true)
  }

  /// Whether a stretch is running text in two columns and no table: words enough on both sides, and
  /// no further gaps.
  func isColumns(_ stretch: [Row]) -> Bool {
    let both = stretch.filter { $0.left(of: column) != nil && $0.right(of: column) != nil }
    if isUsual { return !both.isEmpty }
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
  /// cells or more on either side of the gutter, and none is running text on one side.
  func wideTables(_ rows: [Row]) -> Set<Int> {
    var found: Set<Int> = []
    var start = 0
    for end in rows.indices.dropFirst() + [rows.endIndex] {
      guard end == rows.endIndex || rows[end].line.blankLinesBefore > 0, start < end else {
        continue
      }
      let stretch = rows[start..<end]
      let tabular = stretch.count { isTabular($0) }
      let running = stretch.count { isRunning($0) }
      if tabular * 2 >= stretch.count, running * 6 < stretch.count {
        found.formUnion(start..<end)
      }
      start = end
    }
    return found
  }

  private func isTabular(_ row: Row) -> Bool {
    let left = row.runs.count { $0.columns.upperBound <= column }
    return left >= 2 && row.runs.count - left >= 2
  }

  /// One side of the gutter is a line of text without gaps, beside text on the other.
  private func isRunning(_ row: Row) -> Bool {
    let left = row.runs.filter { $0.columns.upperBound <= column }
    let right = row.runs.filter { $0.columns.lowerBound >= column }
    guard !left.isEmpty, !right.isEmpty else { return false }
    return [left, right].contains { $0.count == 1 && $0[0].words >= Self.leastWords }
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
