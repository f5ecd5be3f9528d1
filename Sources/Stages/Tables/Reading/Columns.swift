/// Bits a column, for each of some numbers: rows of columns, four of them worked at a time. All rows
/// of the first four columns stand before those of the next.
struct Columns: Sendable {
  typealias Block = SIMD4<Double>
  typealias Steps = SIMD4<Int64>
  /// Columns in a block.
  static let width = Block.scalarCount

  /// Blocks in a row.
  let blocks: Int
  private let rows: Int
  private var bits: [Block]

  init(repeating value: Double, rows: Int, columns: Int) {
    blocks = (columns + Self.width - 1) / Self.width
    self.rows = rows
    bits = Array(repeating: Block(repeating: value), count: rows * blocks)
  }

  /// - Parameter lists: the bits of each column, by number.
  init(_ lists: [[Double]]) {
    self.init(repeating: 0, rows: lists.first?.count ?? 0, columns: lists.count)
    for (column, list) in lists.enumerated() {
      let (first, lane) = (column / Self.width * rows, column % Self.width)
      for (row, value) in list.enumerated() { bits[first + row][lane] = value }
    }
  }

  @inline(__always)
  subscript(_ row: Int, block block: Int) -> Block { bits[block &* rows &+ row] }

  subscript(_ row: Int, _ column: Int) -> Double {
    get { bits[column / Self.width * rows + row][column % Self.width] }
    set { bits[column / Self.width * rows + row][column % Self.width] = newValue }
  }
}

/// What all columns of a table charge for cells, side by side.
struct CellPrices: Sendable {
  /// Bits for an empty cell in each column.
  let empty: [Double]
  /// Bits for leaving all cells after a column empty: one row.
  let missing: Columns
  private let classes: Columns
  private let lengths: Columns
  private let values: Columns
  private let firsts: Columns
  private let lasts: Columns

  init(_ models: [ColumnModel]) {
    empty = models.map(\.emptyBits)
    var missing = Array(repeating: 0.0, count: models.count)
    for column in stride(from: models.count - 2, through: 0, by: -1) {
      missing[column] = missing[column + 1] + empty[column + 1]
    }
    if models.count > 2 { missing[0] = min(missing[0], BodyParse.groupRow) }
    self.missing = Columns(missing.map { [$0] })
    classes = Columns(models.map(\.classBits))
    lengths = Columns(models.map(\.lengthBits))
    values = Columns(models.map(\.valueBits))
    firsts = Columns(models.map(\.firstBits))
    lasts = Columns(models.map(\.lastBits))
  }

  /// Bits to describe a cell in each column of a block, beyond its words.
  ///
  /// - Parameters:
  ///   - first: the number of its first word.
  ///   - words: how many it has.
  @inline(__always)
  func bits(_ cell: Cells.Cell, first: Int, words: Int, block: Int) -> Columns.Block {
    let bits = classes[cell.cellClass.rawValue, block: block] + lengths[words, block: block]
    guard cell.cellClass.isText else { return bits }
    let spelled = bits - firsts[first, block: block] - lasts[Int(cell.last), block: block]
    guard cell.phrase >= 0 else { return spelled }
    // A value that is known need not be spelled again.
    let saved = values[Int(cell.phrase), block: block]
    let known = bits - (saved + 2.5 * Double(min(words, 4) - 1))
    return spelled.replacing(with: known, where: saved .> 0)
  }
}
