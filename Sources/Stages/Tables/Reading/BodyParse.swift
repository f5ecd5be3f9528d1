/// The cheapest division of a table's words into rows of a given number of cells, from every line
/// on: dynamic programming from the last word back.
struct BodyParse: Sendable {
  /// Words a cell may hold at most.
  static let longestCell = 60
  /// Bits at most for a row that only names a group.
  static let groupRow = 7.0

  /// How a cell is read: not at all, left empty, or up to a word, which ends the row or not.
  private struct Step: Sendable {
    private let code: Int32
    static let none = Step(code: -1)
    static let empty = Step(code: 0)

    private init(code: Int32) { self.code = code }
    init(end: Int, endsRow: Bool) { code = Int32(truncatingIfNeeded: end * 2 + (endsRow ? 1 : 0)) }

    var isNone: Bool { code < 0 }
    /// The word after the cell; nil for an empty cell.
    var end: Int? { code > 0 ? Int(code >> 1) : nil }
    var endsRow: Bool { code & 1 == 1 }
  }

  let columns: Int
  private var cost: [Double]
  /// Bits for leaving all cells after a column empty.
  private var missing: [Double]
  private var steps: [Step]

  init(_ numbers: WordNumbers, models: [ColumnModel], costs: JunctionCosts) {
    columns = models.count
    let count = numbers.words.count
    cost = Array(repeating: .infinity, count: (count + 1) * columns)
    steps = Array(repeating: .none, count: (count + 1) * columns)
    cost[count * columns] = 0
    missing = Array(repeating: 0, count: columns)
    for column in stride(from: columns - 2, through: 0, by: -1) {
      missing[column] = missing[column + 1] + models[column + 1].emptyBits
    }
    if columns > 2 { missing[0] = min(missing[0], Self.groupRow) }
    let prices = CellPrices(models)
    var cells = CellsFrom()
    for start in stride(from: count - 1, through: 0, by: -1) {
      cells.read(start, numbers, costs)
      let first = numbers.startsLine[start] ? 0 : 1
      for column in stride(from: columns - 1, through: first, by: -1) {
        settle(start, column, cells, prices, costs)
      }
    }
  }

  /// Bits for everything from a word on, which begins a row.
  func cost(from word: Int) -> Double { cost[word * columns] }

  private mutating func settle(
    _ start: Int, _ column: Int, _ cells: CellsFrom, _ prices: CellPrices, _ costs: JunctionCosts
  ) {
    var best = Double.infinity
    var step = Step.none
    let isLast = column + 1 == columns
    if !isLast {
      best = cost[start * columns + column + 1] + prices.empty[column]
      step = .empty
    }
    let count = steps.count / columns - 1
    for place in 0..<cells.count {
      let end = start + place + 1
      let bits = cells.joined[place] + prices.bits(cells, place, column: column)
      if !isLast, end < count {
        let total = bits + costs.split[end] + cost[end * columns + column + 1]
        if total < best { (best, step) = (total, Step(end: end, endsRow: false)) }
      }
      if costs.row[end] < .infinity {
        let total = bits + costs.row[end] + missing[column] + cost[end * columns]
        if total < best { (best, step) = (total, Step(end: end, endsRow: true)) }
      }
      if bits - 12 > best { break }
    }
    cost[start * columns + column] = best
    steps[start * columns + column] = step
  }

  /// The rows from a word on; empty cells are empty ranges.
  func rows(from word: Int) -> [[Range<Int>]] {
    var rows: [[Range<Int>]] = []
    var row: [Range<Int>] = []
    var start = word
    while start * columns + row.count < steps.count {
      let step = steps[start * columns + row.count]
      if step.isNone { return rows }
      guard let end = step.end else {
        row.append(start..<start)
        continue
      }
      row.append(start..<end)
      start = end
      guard step.endsRow else { continue }
      while row.count < columns { row.append(end..<end) }
      rows.append(row)
      row = []
    }
    return rows
  }
}
