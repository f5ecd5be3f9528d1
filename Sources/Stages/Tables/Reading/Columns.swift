/// Bits a column, for each of some numbers: rows of columns, four of them worked at a time.
struct Columns: Sendable {
  typealias Block = SIMD4<Double>
  typealias Steps = SIMD4<Int64>
  /// Columns in a block.
  static let width = Block.scalarCount

  /// Blocks in a row.
  let blocks: Int
  private var bits: [Block]

  init(repeating value: Double, rows: Int, columns: Int) {
    blocks = (columns + Self.width - 1) / Self.width
    bits = Array(repeating: Block(repeating: value), count: rows * blocks)
  }

  /// - Parameter lists: the bits of each column, by number.
  init(_ lists: [[Double]]) {
    self.init(repeating: 0, rows: lists.first?.count ?? 0, columns: lists.count)
    for (column, list) in lists.enumerated() {
      for (row, value) in list.enumerated() where value != 0 { self[row, column] = value }
    }
  }

  @inline(__always)
  subscript(_ row: Int, block block: Int) -> Block { bits[row * blocks + block] }

  subscript(_ row: Int, _ column: Int) -> Double {
    get { bits[row * blocks + column / Self.width][column % Self.width] }
    set { bits[row * blocks + column / Self.width][column % Self.width] = newValue }
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
  @inline(__always)
  func bits(_ cells: CellsFrom, _ place: Int, block: Int) -> Columns.Block {
    let bits = classes[cells.classes[place], block: block] + lengths[place + 1, block: block]
    guard cells.isText[place] else { return bits }
    let spelled = bits - firsts[cells.first, block: block] - lasts[cells.last[place], block: block]
    let phrase = cells.phrase[place]
    guard phrase >= 0 else { return spelled }
    // A value that is known need not be spelled again.
    let saved = values[phrase, block: block]
    let known = bits - (saved + 2.5 * Double(min(place + 1, 4) - 1))
    return spelled.replacing(with: known, where: saved .> 0)
  }
}
