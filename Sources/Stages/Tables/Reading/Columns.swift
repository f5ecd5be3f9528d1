/// Bits to say something.
typealias Bits = Float

/// Bits a column, for each of some numbers: rows of columns, four of them worked at a time. All rows
/// of the first four columns stand before those of the next.
struct Columns: Sendable {
  typealias Block = SIMD4<Bits>
  typealias Steps = Block.MaskStorage
  /// Columns in a block.
  static let width = Block.scalarCount

  /// Blocks in a row.
  let blocks: Int
  let rows: Int
  private(set) var bits: [Block]

  init(repeating value: Bits, rows: Int, columns: Int) {
    blocks = (columns + Self.width - 1) / Self.width
    self.rows = rows
    bits = Array(repeating: Block(repeating: value), count: rows * blocks)
  }

  @inline(__always)
  subscript(_ row: Int, block block: Int) -> Block {
    get { bits[block &* rows &+ row] }
    set { bits[block &* rows &+ row] = newValue }
  }

  @inline(__always)
  subscript(_ row: Int, _ column: Int) -> Bits {
    get { bits[column / Self.width &* rows &+ row][column % Self.width] }
    set { bits[column / Self.width &* rows &+ row][column % Self.width] = newValue }
  }
}

extension Columns {
  /// The least of some rows in each column of a block.
  func lowest(_ rows: Range<Int>, block: Int) -> Block {
    bits[block * self.rows + rows.lowerBound..<block * self.rows + rows.upperBound]
      .reduce(Block(repeating: .infinity)) { $0.replacing(with: $1, where: $1 .< $0) }
  }

  /// The greatest of some rows in each column of a block, 0 at least.
  func highest(_ rows: Range<Int>, block: Int) -> Block {
    bits[block * self.rows + rows.lowerBound..<block * self.rows + rows.upperBound]
      .reduce(.zero) { $0.replacing(with: $1, where: $1 .> $0) }
  }
}
