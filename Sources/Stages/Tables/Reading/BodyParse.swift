/// The cheapest division of a table's words into rows of a given number of cells, from every line
/// on: dynamic programming from the last word back, four columns at a time.
struct BodyParse: Sendable {
  /// Words a cell may hold at most.
  static let longestCell = 60
  /// Bits at most for a row that only names a group.
  static let groupRow = 7.0

  /// How a cell is read: not at all, left empty, or up to a word, which ends the row or not.
  private struct Step: Sendable {
    let code: Int32
    static let none = Step(code: -1)
    static let empty = Step(code: 0)

    static func code(end: Int, endsRow: Bool) -> Columns.Steps {
      Columns.Steps(repeating: Int64(end * 2 + (endsRow ? 1 : 0)))
    }

    var isNone: Bool { code < 0 }
    /// The word after the cell; nil for an empty cell.
    var end: Int? { code > 0 ? Int(code >> 1) : nil }
    var endsRow: Bool { code & 1 == 1 }
  }

  let columns: Int
  /// Bits for everything from a word on, which begins a row.
  private var rowCost: [Double]
  /// Bits for everything from a word on, which begins the cell after each column.
  private var nextCost: Columns
  private var steps: [Step]

  init(
    _ numbers: WordNumbers, models: [ColumnModel], costs: JunctionCosts, cells: Cells
  ) {
    columns = models.count
    let count = numbers.words.count
    rowCost = Array(repeating: .infinity, count: count + 1)
    rowCost[count] = 0
    nextCost = Columns(repeating: .infinity, rows: count + 1, columns: columns)
    steps = Array(repeating: .none, count: (count + 1) * columns)
    let prices = CellPrices(models)
    for start in stride(from: count - 1, through: 0, by: -1) {
      var next = Double.infinity
      for block in stride(from: nextCost.blocks - 1, through: 0, by: -1) {
        let (best, step) = settle(
          start, block, cells[from: start], first: numbers.words[start], prices, costs)
        let first = block * Columns.width
        for column in stride(from: min(columns, first + Columns.width) - 1, through: first, by: -1)
        {
          var (bits, code) = (best[column - first], Int32(truncatingIfNeeded: step[column - first]))
          if column + 1 < columns {
            nextCost[start, column] = next
            let empty = next + prices.empty[column]
            if empty <= bits { (bits, code) = (empty, Step.empty.code) }
          }
          if column == 0, !numbers.startsLine[start] { continue }
          steps[start * columns + column] = Step(code: code)
          next = bits
        }
      }
      if numbers.startsLine[start] { rowCost[start] = next }
    }
  }

  /// Bits for everything from a word on, which begins a row.
  func cost(from word: Int) -> Double { rowCost[word] }

  /// The cheapest cell from a word on in each column of a block, which is not left empty.
  private func settle(
    _ start: Int, _ block: Int, _ cells: ArraySlice<Cells.Cell>, first: Int,
    _ prices: CellPrices, _ costs: JunctionCosts
  ) -> (bits: Columns.Block, steps: Columns.Steps) {
    var best = Columns.Block(repeating: .infinity)
    var step = Columns.Steps(repeating: Int64(Step.none.code))
    let missing = prices.missing[0, block: block]
    var end = start
    for cell in cells {
      end += 1
      let bits = cell.joined + prices.bits(cell, first: first, words: end - start, block: block)
      let going = bits + costs.split[end] + nextCost[end, block: block]
      let goes = going .< best
      if any(goes) {
        best.replace(with: going, where: goes)
        step.replace(with: Step.code(end: end, endsRow: false), where: goes)
      }
      guard costs.row[end] < .infinity else { continue }
      let ending = bits + costs.row[end] + missing + rowCost[end]
      let ends = ending .< best
      best.replace(with: ending, where: ends)
      step.replace(with: Step.code(end: end, endsRow: true), where: ends)
    }
    return (best, step)
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
