/// The cheapest gathering of lines into rows: dynamic programming from the last line back.
struct RowSearch: Sendable {
  private let grid: PlacedGrid
  /// Whether most of a column's cells are numbers, the header's lines left out.
  private let isNumeric: [Bool]

  static let mostLines = 40
  private static let rowBits = 1.5
  private static let emptyBits = 1.2
  static let emptyStubBits = 2.5
  private static let groupRowBits = 2.0
  private static let foreignBits = 3.0
  /// Bits for a line with all columns that begins no row: rarely do all cells wrap.
  private static let fullLineBits = 2.5

  init(_ grid: PlacedGrid, from first: Int) {
    self.grid = grid
    isNumeric = (0..<grid.columns).map { column in
      let filled = grid.pieces[first...].map { $0[column] }.filter { !$0.isEmpty }
      return filled.count { $0.isNumeric } * 2 > filled.count
    }
  }

  /// The rows from a line on, as ranges of lines.
  func rows(from first: Int) -> (rows: [Range<Int>], bits: Double) {
    let count = grid.pieces.count
    var cost = Array(repeating: Double.infinity, count: count + 1)
    var end = Array(repeating: count, count: count + 1)
    cost[count] = 0
    for start in stride(from: count - 1, through: first, by: -1) {
      for next in start + 1...min(count, start + Self.mostLines) {
        let bits = bits(start..<next)
        let total = bits + boundaryBits(next) + cost[next]
        if total < cost[start] { (cost[start], end[start]) = (total, next) }
        if bits > cost[start] + 30 { break }
      }
    }
    var rows: [Range<Int>] = []
    var start = first
    while start < count {
      rows.append(start..<end[start])
      start = end[start]
    }
    return (rows, cost[first])
  }

  private func bits(_ lines: Range<Int>) -> Double {
    var bits = Self.rowBits
    var filled = 0
    for column in 0..<grid.columns {
      var last: Int?
      for line in lines where !grid.pieces[line][column].isEmpty {
        if let last { bits += grid.joinBits(last, line, column: column) }
        last = line
      }
      guard let last else {
        bits += column == 0 ? Self.emptyStubBits : Self.emptyBits
        continue
      }
      filled += 1
      if column == 0, grid.pieces[lines.lowerBound][0].isEmpty { bits += 1.5 }
      if isNumeric[column], !grid.pieces[last][column].isNumeric { bits += Self.foreignBits }
    }
    if filled == 1, lines.count == 1, !grid.pieces[lines.lowerBound][0].isEmpty {
      return Self.rowBits + Self.groupRowBits
    }
    for line in lines.dropFirst() {
      let share =
        Double(grid.pieces[line].count { !$0.isEmpty }) / Double(max(1, grid.columns))
      bits += Self.fullLineBits * share * share
    }
    let parted = lines.dropFirst().count { grid.blankLinesBefore[$0] > 0 }
    if parted > 0 { bits += Double(parted) * (grid.blanksPart ? 3 : 0.5) }
    return bits
  }

  /// Bits for a row that ends above a line.
  private func boundaryBits(_ line: Int) -> Double {
    guard line < grid.pieces.count else { return 0 }
    var bits = 0.0
    for column in 0..<grid.columns { bits += grid.splitBits(line - 1, line, column: column) }
    if grid.blanksPart, grid.blankLinesBefore[line] == 0 { bits += 1.5 }
    return bits
  }
}
