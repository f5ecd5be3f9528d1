/// The names of a placed table's columns: the first lines of its grid.
struct PlacedHeader: Sendable {
  /// Rows of names, a cell a column; a cell is made of stretches of words, from above down. A
  /// spanner stands over each of its columns.
  var rows: [[[Range<Int>]]]
  var bits: Double

  static let mostLines = 7
  private static let namelessBits = 12.0
  private static let missingNameBits = 2.5
  /// Words beyond which a name is long, and bits for each of them.
  private static let longName = 6
  private static let longNameBits = 0.5

  init(_ grid: PlacedGrid, _ placed: PlacedText, lines count: Int) {
    guard count > 0 else {
      (rows, bits) = ([], Self.namelessBits)
      return
    }
    var names = Array(repeating: [Range<Int>](), count: grid.columns)
    var spanners: [[Range<Int>]] = []
    bits = 0
    var last = Array(repeating: -1, count: grid.columns)
    for line in 0..<count {
      let below = (line + 1..<count).map { grid.pieces[$0] }
      if let spans = SpannerFit(placed.lines[line], at: line, grid, below: below),
        !grid.splitsFragments(placed.lines[line], line) || spans.bits < grid.lineBits[line]
      {
        bits += spans.bits
        var row = Array(repeating: [Range<Int>](), count: grid.columns)
        for span in spans.spans {
          if span.columns.count == 1 {
            names[span.columns.lowerBound].append(span.words)
            last[span.columns.lowerBound] = line
          } else {
            for column in span.columns { row[column] = [span.words] }
          }
        }
        spanners.append(row.flatMap { $0 }.isEmpty ? [] : row.map { $0.first ?? 0..<0 })
        continue
      }
      for (column, piece) in grid.pieces[line].enumerated() where !piece.isEmpty {
        names[column].append(piece.words)
        if last[column] >= 0 {
          bits += grid.joinBits(last[column], line, column: column) * 0.7
        }
        if piece.isNumeric { bits += piece.isYear ? 0.5 : 4 }
        last[column] = line
      }
    }
    for name in names {
      bits += Self.longNameBits * Double(max(0, name.reduce(0) { $0 + $1.count } - Self.longName))
    }
    for column in names.indices where names[column].isEmpty {
      bits += column == 0 ? 1 : Self.missingNameBits
    }
    bits += Double(count - 1)
    rows = Self.rows(names: names, spanners: spanners.filter { !$0.isEmpty })
  }

  /// A name without a spanner stands in the first row, as printed above the others.
  private static func rows(
    names: [[Range<Int>]], spanners: [[Range<Int>]]
  ) -> [[[Range<Int>]]] {
    var rows = spanners.map { row in row.map { $0.isEmpty ? [] : [$0] } }
    guard !rows.isEmpty else { return [names] }
    var leaves = names
    for column in names.indices where rows.allSatisfy({ $0[column].isEmpty }) {
      rows[0][column] = names[column]
      leaves[column] = []
    }
    return rows + [leaves]
  }
}
