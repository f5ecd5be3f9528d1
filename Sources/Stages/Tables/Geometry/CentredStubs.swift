/// Stubs that stand in the middle of the rows that they belong to, on lines of their own:
/// `Kecil 1000` / `Luas lahan` / `Besar 125000`.
struct CentredStubs: Sendable {
  /// A stub's lines, and the rows beside it.
  struct Group: Sendable {
    var lines: [Int]
    var rows: Range<Int>
  }

  let groups: [Group]
  let bits: Double

  private static let mostLines = 6
  private static let mostRows = 16
  private static let offBits = 1.2
  private static let rowBits = 0.8
  /// Lines that a stub's middle may be away from its rows' middle.
  private static let mostOff = 3.0

  /// Whether a line with a stub alone stands right below a line without one.
  static func stand(in grid: PlacedGrid, from first: Int) -> Bool {
    (first + 1..<max(first + 1, grid.pieces.count)).contains { line in
      isStubAlone(line, grid) && grid.pieces[line - 1][0].isEmpty
        && grid.blankLinesBefore[line] == 0 && line - 1 >= first
    }
  }

  static func isStubAlone(_ line: Int, _ grid: PlacedGrid) -> Bool {
    !grid.pieces[line][0].isEmpty && grid.pieces[line].dropFirst().allSatisfy(\.isEmpty)
  }

  /// The cheapest division of stubs and rows into groups; nil where there is none. `rows` are the
  /// rows as lines, found without the stubs.
  init?(_ grid: PlacedGrid, stubs: [Int], rows: [[Int]]) {
    guard !stubs.isEmpty, !rows.isEmpty, stubs.count * rows.count < 20_000 else { return nil }
    let width = rows.count + 1
    var cost = Array(repeating: Double.infinity, count: (stubs.count + 1) * width)
    var from = Array(repeating: (stubs: 0, rows: 0), count: cost.count)
    cost[0] = 0
    let extents = rows.map(Extent.init)
    for stub in stubs.indices {
      for end in stub + 1...min(stubs.count, stub + Self.mostLines) {
        let next = end < stubs.count ? grid.splitBits(stubs[end - 1], stubs[end], column: 0) : 0
        let join = Self.joinBits(stubs[stub..<end], grid) + next
        let middle = Extent(stubs[stub..<end]).middle
        for row in rows.indices where cost[stub * width + row] < .infinity {
          var extent = Extent([])
          for last in row + 1...min(rows.count, row + Self.mostRows) {
            extent.formUnion(extents[last - 1])
            let off = abs(middle - extent.middle)
            guard off <= Self.mostOff else { continue }
            let total =
              cost[stub * width + row] + join + Self.offBits * off
              + Self.rowBits * Double(last - row - 1)
            if total < cost[end * width + last] {
              cost[end * width + last] = total
              from[end * width + last] = (stub, row)
            }
          }
        }
      }
    }
    bits = cost[stubs.count * width + rows.count]
    guard bits < .infinity else { return nil }
    var found: [Group] = []
    var (stub, row) = (stubs.count, rows.count)
    while stub > 0 {
      let start = from[stub * width + row]
      found.append(Group(lines: Array(stubs[start.stubs..<stub]), rows: start.rows..<row))
      (stub, row) = start
    }
    groups = found.reversed()
  }

  private static func joinBits(_ lines: ArraySlice<Int>, _ grid: PlacedGrid) -> Double {
    zip(lines, lines.dropFirst()).reduce(0) { bits, pair in
      // A row's line may stand between the lines of a stub.
      let apart = max(0, Double(pair.1 - pair.0 - 1) * 1.5)
      return bits + grid.joinBits(pair.0, pair.1, column: 0) - apart
    }
  }

  /// The first and the last of some lines.
  private struct Extent: Sendable {
    private var (least, most) = (Int.max, Int.min)

    init(_ lines: some Sequence<Int>) {
      for line in lines { (least, most) = (min(least, line), max(most, line)) }
    }

    mutating func formUnion(_ other: Extent) {
      (least, most) = (min(least, other.least), max(most, other.most))
    }

    var middle: Double { Double(least + most) / 2 }
  }
}
