/// Rows of a table, each of so many cells of words; empty cells are empty ranges.
struct Rows: Equatable, Sendable {
  let columns: Int
  /// All cells, row after row.
  private(set) var cells: [Range<Int>] = []

  init(columns: Int) { self.columns = columns }

  var count: Int { cells.count / columns }
  var isEmpty: Bool { cells.isEmpty }

  /// The word that a row begins at.
  func start(_ row: Int) -> Int { cells[row * columns].lowerBound }

  subscript(_ row: Int, _ column: Int) -> Range<Int> { cells[row * columns + column] }

  /// Adds a cell to the last row, or the first cell of the next.
  mutating func append(_ cell: Range<Int>) { cells.append(cell) }

  /// Leaves the last row's other cells empty.
  mutating func endRow(at word: Int) {
    while !cells.count.isMultiple(of: columns) { cells.append(word..<word) }
  }

  /// Drops a row that was not read to its end.
  mutating func dropOpenRow() { cells.removeLast(cells.count % columns) }

  /// A list of cells a row.
  var lists: [[Range<Int>]] {
    (0..<count).map { Array(cells[$0 * columns..<($0 + 1) * columns]) }
  }

  /// All rows of others that begin at the first row or behind it are rows here.
  func hold(_ others: Rows) -> Bool {
    var row = 0
    for other in 0..<others.count where count > 0 && others.start(other) >= start(0) {
      while row < count, start(row) < others.start(other) { row += 1 }
      guard row < count, (0..<columns).allSatisfy({ self[row, $0] == others[other, $0] }) else {
        return false
      }
    }
    return !isEmpty
  }

  /// Rows begin at those words that are not before the first row, and nowhere else.
  func begin(at words: [Int]) -> Bool {
    guard !isEmpty else { return false }
    let starts = words.drop { $0 < start(0) }
    return starts.count == count && zip(starts, 0..<count).allSatisfy { $0 == start($1) }
  }
}
