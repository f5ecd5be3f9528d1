/// A header line read as spanners: names that stand over the middle of several columns.
struct SpannerFit: Sendable {
  struct Span: Sendable {
    var words: Range<Int>
    var columns: Range<Int>
  }

  var spans: [Span] = []
  var bits = 0.0

  private static let offBits = 0.35
  private static let uncoveredBits = 0.4

  /// Nil where each stretch of the line stands over one column. `below` are the header's lines
  /// under it: only columns that they name can stand under a spanner.
  init?(_ line: PlacedText.PlacedLine, _ grid: PlacedGrid, below: [[PlacedGrid.Piece]]) {
    let fragments = line.fragments
    let columns = grid.columns
    guard !fragments.isEmpty, fragments.count < columns, !below.isEmpty else { return nil }
    let isNamed = (0..<columns).map { column in below.contains { !$0[column].isEmpty } }
    guard isNamed.count(where: { $0 }) > 1 else { return nil }
    let extents = (0..<columns).map { column in
      below.map { $0[column] }.filter { !$0.isEmpty }.map(\.columns)
        .reduce(nil as Range<Int>?) { all, next in
          guard let all else { return next }
          return min(all.lowerBound, next.lowerBound)..<max(all.upperBound, next.upperBound)
        } ?? grid.extent(of: column)
    }
    // cost[f][c]: the first f stretches stand over the first c columns.
    var cost = Array(
      repeating: Array(repeating: Double.infinity, count: columns + 1), count: fragments.count + 1)
    var from = cost.map { $0.map { _ in -1 } }
    cost[0][0] = 0
    for column in 1...columns {
      for place in 0...fragments.count {
        let skipped = cost[place][column - 1] + (isNamed[column - 1] ? Self.uncoveredBits : 3)
        if skipped < cost[place][column] {
          (cost[place][column], from[place][column]) = (skipped, -1)
        }
        guard place > 0 else { continue }
        let middle = Self.middle(line.columns(of: fragments[place - 1]))
        for start in 0..<column where cost[place - 1][start] < .infinity {
          let span = start..<column
          guard span.count == 1 || span.allSatisfy({ isNamed[$0] }) else { continue }
          let over =
            extents[start]
            .lowerBound..<max(
              extents[start].lowerBound + 1, extents[column - 1].upperBound)
          let total =
            cost[place - 1][start] + Self.offBits * abs(middle - Self.middle(over))
            + (span.count == 1 ? 0 : 0.3)
          if total < cost[place][column] {
            (cost[place][column], from[place][column]) = (total, start)
          }
        }
      }
    }
    bits = cost[fragments.count][columns]
    guard bits < .infinity else { return nil }
    var (place, column) = (fragments.count, columns)
    while column > 0 {
      let start = from[place][column]
      if start < 0 {
        column -= 1
        continue
      }
      let words = line.words[fragments[place - 1]]
      spans.append(
        Span(
          words: words[words.startIndex].index..<words[words.endIndex - 1].index + 1,
          columns: start..<column))
      (place, column) = (place - 1, start)
    }
    spans.reverse()
    guard spans.contains(where: { $0.columns.count > 1 }) else { return nil }
  }

  private static func middle(_ columns: Range<Int>) -> Double {
    Double(columns.lowerBound + columns.upperBound) / 2
  }
}
