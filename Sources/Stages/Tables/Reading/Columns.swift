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
  private var bits: [Block]

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
  /// The least of each column of a block.
  func lowest(_ block: Int) -> Block {
    var lowest = Block(repeating: .infinity)
    for row in 0..<rows {
      let bits = self[row, block: block]
      lowest.replace(with: bits, where: bits .< lowest)
    }
    return lowest
  }

  /// The greatest of each column of a block, 0 at least.
  func highest(_ block: Int) -> Block {
    var highest = Block.zero
    for row in 0..<rows {
      let bits = self[row, block: block]
      highest.replace(with: bits, where: bits .> highest)
    }
    return highest
  }
}
