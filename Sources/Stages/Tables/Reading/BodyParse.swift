/// The cheapest division of a table's words into rows of a given number of cells, from every line
/// on: dynamic programming from the last word back.
struct BodyParse: Sendable {
  /// Words a cell may hold at most.
  static let longestCell = 60
  /// Bits at most for a row that only names a group.
  static let groupRow = 7.0

  private enum Step: Sendable {
    case none, empty
    case cell(end: Int, endsRow: Bool)
  }

  let columns: Int
  private var cost: [Double]
  /// Bits for leaving all cells after a column empty.
  private var missing: [Double]
  private var steps: [Step]

  init(_ table: TableText, columns: Int, models: [ColumnModel], costs: JunctionCosts) {
    self.columns = columns
    let count = table.words.count
    cost = Array(repeating: .infinity, count: (count + 1) * columns)
    steps = Array(repeating: .none, count: (count + 1) * columns)
    cost[count * columns] = 0
    missing = Array(repeating: 0, count: columns)
    for column in stride(from: columns - 2, through: 0, by: -1) {
      missing[column] = missing[column + 1] + models[column + 1].emptyBits
    }
    if columns > 2 { missing[0] = min(missing[0], Self.groupRow) }
    for start in stride(from: count - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        if column == 0, !table.words[start].startsLine { continue }
        settle(start, column, table, models[column], costs)
      }
    }
  }

  /// Bits for everything from a word on, which begins a row.
  func cost(from word: Int) -> Double { cost[word * columns] }

  private mutating func settle(
    _ start: Int, _ column: Int, _ table: TableText, _ model: ColumnModel, _ costs: JunctionCosts
  ) {
    var best = Double.infinity
    var step = Step.none
    if column + 1 < columns {
      best = cost[start * columns + column + 1] + model.emptyBits
      step = .empty
    }
    let count = table.words.count
    let first = table.words[start]
    var cellClass = CellClass(first.shape)
    var value = TableText.extend(0, with: first.key)
    var joined = 0.0
    var end = start + 1
    while end - start <= Self.longestCell {
      let bits =
        joined
        + model.bits(
          cellClass, words: end - start, value: value, first: first.key,
          last: table.words[end - 1].key)
      if column + 1 < columns, end < count {
        let total = bits + costs.split[end] + cost[end * columns + column + 1]
        if total < best { (best, step) = (total, .cell(end: end, endsRow: false)) }
      }
      if costs.row[end] < .infinity {
        let total = bits + costs.row[end] + missing[column] + cost[end * columns]
        if total < best { (best, step) = (total, .cell(end: end, endsRow: true)) }
      }
      guard end < count else { break }
      joined += costs.join[end]
      if joined > 40 || bits - 12 > best { break }
      cellClass = cellClass.adding(table.words[end].shape)
      value = TableText.extend(value, with: table.words[end].key)
      end += 1
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
      switch steps[start * columns + row.count] {
      case .none: return rows
      case .empty: row.append(start..<start)
      case .cell(let end, let endsRow):
        row.append(start..<end)
        start = end
        if endsRow {
          while row.count < columns { row.append(end..<end) }
          rows.append(row)
          row = []
        }
      }
    }
    return rows
  }
}
