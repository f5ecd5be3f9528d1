/// A cell of a placed table: stretches of its words, from above down.
typealias PlacedCell = [Range<Int>]

/// The names of a placed table's columns: the first lines of its grid.
struct PlacedHeader: Sendable {
  /// Rows of names, a cell a column. A spanner stands over each of its columns.
  private(set) var rows: [[PlacedCell]] = []
  private(set) var bits = 0.0

  static let mostLines = 7
  private static let namelessBits = 12.0
  private static let missingNameBits = 2.5
  private static let missingStubNameBits = 1.0
  private static let lineBits = 1.0
  /// Words beyond which a name is long, and bits for each of them.
  private static let longName = 6
  private static let longNameBits = 0.5
  /// Bits for a number among names, and for a year.
  private static let numberBits = 4.0
  private static let yearBits = 0.5
  /// How much less a wrapped name costs than a wrapped cell: names are set narrow.
  private static let wrapShare = 0.7

  /// Names printed so far, by column, with the last line of each.
  private var names: [PlacedCell]
  private var last: [Int?]
  private var spanners: [[PlacedCell]] = []

  /// Reads the first `count` lines of a grid as names.
  init(_ grid: PlacedGrid, _ placed: PlacedText, lines count: Int) {
    names = Array(repeating: [], count: grid.columns)
    last = Array(repeating: nil, count: grid.columns)
    guard count > 0 else {
      bits = Self.namelessBits
      return
    }
    for line in 0..<count {
      if let spans = Self.spans(on: line, grid, placed, lines: count) {
        add(spans, line: line)
      } else {
        addNames(of: grid, line: line)
      }
    }
    bits += Self.lineBits * Double(count - 1)
    for (column, name) in names.enumerated() {
      let words = name.reduce(0) { $0 + $1.count }
      bits += Self.longNameBits * Double(max(0, words - Self.longName))
      if name.isEmpty { bits += column == 0 ? Self.missingStubNameBits : Self.missingNameBits }
    }
    settleRows()
  }

  /// The line as spanners, where they say more than names set close beside one another.
  private static func spans(
    on line: Int, _ grid: PlacedGrid, _ placed: PlacedText, lines count: Int
  ) -> SpannerFit? {
    let below = (line + 1..<count).map { grid.pieces[$0] }
    guard let fit = SpannerFit(placed.lines[line], at: line, grid, below: below) else { return nil }
    let isClose = grid.splitsFragments(placed.lines[line], line)
    return isClose && fit.bits >= grid.lineBits[line] ? nil : fit
  }

  private mutating func add(_ fit: SpannerFit, line: Int) {
    bits += fit.bits
    var row = Array(repeating: PlacedCell(), count: names.count)
    for span in fit.spans {
      if span.columns.count == 1 {
        names[span.columns.lowerBound].append(span.words)
        last[span.columns.lowerBound] = line
      } else {
        for column in span.columns { row[column] = [span.words] }
      }
    }
    spanners.append(row)
  }

  private mutating func addNames(of grid: PlacedGrid, line: Int) {
    for (column, piece) in grid.pieces[line].enumerated() where !piece.isEmpty {
      names[column].append(piece.words)
      if let above = last[column] {
        bits += grid.joinBits(above, line, column: column) * Self.wrapShare
      }
      if piece.isNumeric { bits += piece.isYear ? Self.yearBits : Self.numberBits }
      last[column] = line
    }
  }

  /// A name without a spanner stands in the first row, as printed above the others.
  private mutating func settleRows() {
    rows = spanners
    guard !rows.isEmpty else {
      rows = [names]
      return
    }
    var leaves = names
    for column in names.indices where spanners.allSatisfy({ $0[column].isEmpty }) {
      rows[0][column] = names[column]
      leaves[column] = []
    }
    rows.append(leaves)
  }
}
