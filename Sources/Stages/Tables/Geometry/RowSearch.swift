/// The cheapest gathering of lines into rows: dynamic programming from the last line back.
struct RowSearch: Sendable {
  private let grid: PlacedGrid
  /// Whether most of a column's cells are numbers, the header's lines left out.
  private let isNumeric: [Bool]

  static let mostLines = 40
  /// Bits against cells in the middle: most tables set them at the top.
  private static let middleBits = 1.5
  private static let rowBits = 1.5
  private static let emptyBits = 1.2
  static let emptyStubBits = 2.5
  private static let groupRowBits = 2.0
  private static let foreignBits = 3.0
  /// Bits a line that a cell is off its place, and the most of them.
  private static let offBits = 0.7
  private static let mostOffBits = 2.0
  private static let fullLineBits = 2.5

  /// Where a row's shorter cells stand beside its longest.
  enum Alignment: CaseIterable, Sendable { case top, middle }

  private let alignment: Alignment

  init(_ grid: PlacedGrid, from first: Int, alignment: Alignment) {
    self.grid = grid
    self.alignment = alignment
    isNumeric = (0..<grid.columns).map { column in
      let filled = grid.pieces[first...].map { $0[column] }.filter { !$0.isEmpty }
      return filled.count { $0.isNumeric } * 2 > filled.count
    }
  }

  /// The rows from a line on, as ranges of lines, with cells at the top or in the middle of their
  /// rows, whichever says more.
  static func rows(_ grid: PlacedGrid, from first: Int) -> (rows: [Range<Int>], bits: Double) {
    let found = Alignment.allCases.map {
      RowSearch(grid, from: first, alignment: $0).rows(from: first)
    }
    return found[1].bits + middleBits < found[0].bits ? found[1] : found[0]
  }

  private func rows(from first: Int) -> (rows: [Range<Int>], bits: Double) {
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
      var (first, last) = (nil as Int?, nil as Int?)
      for line in lines where !grid.pieces[line][column].isEmpty {
        if let last { bits += grid.joinBits(last, line, column: column) }
        first = first ?? line
        last = line
      }
      guard let first, let last else {
        bits += column == 0 ? Self.emptyStubBits : Self.emptyBits
        continue
      }
      filled += 1
      bits += offBits(first...last, in: lines)
      if isNumeric[column], !grid.pieces[last][column].isNumeric { bits += Self.foreignBits }
    }
    if filled == 1, lines.count == 1, !grid.pieces[lines.lowerBound][0].isEmpty {
      return Self.rowBits + Self.groupRowBits
    }
    bits += fullLineBits(lines)
    let parted = lines.dropFirst().count { grid.blankLinesBefore[$0] > 0 }
    if parted > 0 { bits += Double(parted) * (grid.blanksPart ? 3 : 2) }
    return bits
  }

  /// Rarely do all cells of a row wrap: bits for lines besides the fullest that are full too.
  private func fullLineBits(_ lines: Range<Int>) -> Double {
    guard lines.count > 1 else { return 0 }
    let shares = lines.map { line in
      Double(grid.pieces[line].count { !$0.isEmpty }) / Double(max(1, grid.columns))
    }
    let squares = shares.map { $0 * $0 }
    let main = alignment == .top ? squares.first : squares.max()
    return Self.fullLineBits * (squares.reduce(0, +) - (main ?? 0))
  }

  /// Bits for a cell that stands elsewhere in its row than cells do.
  private func offBits(_ cell: ClosedRange<Int>, in lines: Range<Int>) -> Double {
    guard lines.count > 1 else { return 0 }
    let off =
      switch alignment {
      case .top: Double(cell.lowerBound - lines.lowerBound)
      case .middle:
        abs(Double(cell.lowerBound + cell.upperBound - lines.lowerBound - lines.upperBound + 1)) / 2
      }
    return off < 0.6 ? 0 : min(Self.mostOffBits, Self.offBits * off)
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
