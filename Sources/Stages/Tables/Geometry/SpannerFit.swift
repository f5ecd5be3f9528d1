/// A header line read as spanners: names that stand over the middle of several columns.
struct SpannerFit: Sendable {
  struct Span: Sendable {
    var words: Range<Int>
    var columns: Range<Int>
  }

  private(set) var spans: [Span] = []
  private(set) var bits = 0.0

  /// Bits a character that a name stands off the middle of its columns.
  private static let offBits = 0.35
  private static let uncoveredBits = 0.4
  private static let spanBits = 0.3
  /// Bits for a line that is above the names proper.
  private static let levelBits = 2.0
  /// Bits for a spanner whose columns' names are not alike; and that has room in one column.
  private static let unlikeBits = 1.0
  private static let roomyBits = 3.0
  /// Characters of a name that is a symbol or a unit: `n`, `%`, `SD`.
  private static let shortName = 5

  private let fragments: [Range<Int>]
  private let line: PlacedText.PlacedLine
  /// Where the names below stand, and whether there are any.
  private let extents: [Range<Int>]
  private let isNamed: [Bool]
  /// Where all that stands below the line stands, by column.
  private let bands: [Range<Int>]
  private let names: [[PlacedGrid.Piece]]

  /// Nil where each stretch of the line stands over one column. `below` are the header's lines
  /// under it: only columns that they name can stand under a spanner.
  init?(
    _ line: PlacedText.PlacedLine, at index: Int, _ grid: PlacedGrid, below: [[PlacedGrid.Piece]]
  ) {
    self.line = line
    bands = (0..<grid.columns).map { grid.extent(of: $0, below: index) }
    fragments = line.fragments
    guard !fragments.isEmpty, fragments.count < grid.columns, !below.isEmpty else { return nil }
    names = (0..<grid.columns).map { column in
      below.map { $0[column] }.filter { !$0.isEmpty }
    }
    isNamed = names.map { !$0.isEmpty }
    guard isNamed.count(where: { $0 }) > 1 else { return nil }
    let bands = self.bands
    extents = names.enumerated().map { column, pieces in
      pieces.map(\.columns).reduce(nil as Range<Int>?) { all, next in
        guard let all else { return next }
        return min(all.lowerBound, next.lowerBound)..<max(all.upperBound, next.upperBound)
      } ?? bands[column]
    }
    guard let cost = settle(columns: grid.columns) else { return nil }
    bits = cost + Self.levelBits
    guard spans.contains(where: { $0.columns.count > 1 }) else { return nil }
  }

  /// Sets each stretch over a run of columns, in order, at the least cost.
  private mutating func settle(columns: Int) -> Double? {
    var cost = Array(
      repeating: Array(repeating: Double.infinity, count: columns + 1), count: fragments.count + 1)
    var from = cost.map { $0.map { _ in -1 } }
    cost[0][0] = 0
    for column in 1...columns {
      for place in 0...fragments.count {
        let free = isNamed[column - 1] ? Self.uncoveredBits : 3
        (cost[place][column], from[place][column]) = (cost[place][column - 1] + free, -1)
        guard place > 0 else { continue }
        for start in 0..<column where cost[place - 1][start] < .infinity {
          let total = cost[place - 1][start] + bits(place - 1, over: start..<column)
          if total < cost[place][column] {
            (cost[place][column], from[place][column]) = (total, start)
          }
        }
      }
    }
    let best = cost[fragments.count][columns]
    guard best < .infinity else { return nil }
    var (place, column) = (fragments.count, columns)
    while column > 0 {
      let start = from[place][column]
      if start >= 0 {
        let words = line.words[fragments[place - 1]].map(\.index)
        spans.append(Span(words: words[0]..<words[words.count - 1] + 1, columns: start..<column))
        (place, column) = (place - 1, start)
      } else {
        column -= 1
      }
    }
    spans.reverse()
    return best
  }

  private func bits(_ place: Int, over span: Range<Int>) -> Double {
    let own = line.columns(of: fragments[place])
    let over =
      extents[span.lowerBound]
      .lowerBound..<max(
        extents[span.lowerBound].lowerBound + 1, extents[span.upperBound - 1].upperBound)
    let off = Self.offBits * abs(Self.middle(own) - Self.middle(over))
    let isYear = line.words[fragments[place]].allSatisfy(\.isNumeric)
    let leavesYears =
      isYears(span)
      && (isYears(span.lowerBound - 1..<span.lowerBound)
        || isYears(span.upperBound..<span.upperBound + 1))
    guard span.count > 1 else {
      let column = span.lowerBound
      let bits = isWithin(own, bands[column]) ? min(off, 0.2) : off
      // A year is no part of a name, and no name stands over one year of several.
      return bits + (leavesYears ? Self.roomyBits : 0) + (isYear && isNamed[column] ? 1 : 0)
    }
    guard span.allSatisfy({ isNamed[$0] }) else { return .infinity }
    // A stub stands under no spanner, and a spanner reaches no further than it must.
    var bits = Self.spanBits + off + (span.lowerBound == 0 ? 1 : 0) + 0.1 * Double(span.count)
    if isYears(span) {
      bits += leavesYears ? Self.roomyBits : 0
    } else if !isYear, !isShort(span), !repeats(span) {
      bits += Self.unlikeBits
      if span.contains(where: { isWithin(own, bands[$0]) }) { bits += Self.roomyBits }
      if span.contains(where: { names[$0].first?.startsLower == true }) { bits += 2 }
    }
    return bits
  }

  private func isYears(_ span: Range<Int>) -> Bool {
    span.allSatisfy {
      names.indices.contains($0) && names[$0].count == 1 && names[$0][0].isYear
    }
  }

  /// Symbols and units below: `n`, `%`, `SD`.
  private func isShort(_ span: Range<Int>) -> Bool {
    span.allSatisfy { names[$0].count == 1 && names[$0][0].width <= Self.shortName }
  }

  /// The names below are those of the columns beside: one set a spanner.
  private func repeats(_ span: Range<Int>) -> Bool {
    [-span.count, span.count].contains { step in
      span.allSatisfy { column in
        names.indices.contains(column + step)
          && names[column].first?.firstKey == names[column + step].first?.firstKey
          && names[column].first != nil
      }
    }
  }

  private func isWithin(_ inner: Range<Int>, _ outer: Range<Int>) -> Bool {
    inner.lowerBound >= outer.lowerBound - 1 && inner.upperBound <= outer.upperBound + 1
  }

  private static func middle(_ columns: Range<Int>) -> Double {
    Double(columns.lowerBound + columns.upperBound) / 2
  }
}
