import PetikText

/// 64-bit hashes of cells: FNV-1a with a finaliser, the same on every machine. Equal hashes are
/// checked byte by byte where a change could hide behind them.
enum CellHash {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always) static func add(_ byte: UInt8, to hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  @inline(__always) static func finish(_ hash: UInt64) -> UInt64 {
    var hash = hash ^ (hash >> 33)
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash >> 33)
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = start
    for byte in bytes { add(byte, to: &hash) }
    return finish(hash)
  }

  /// Adds a cell's hash to its row's; the order counts.
  @inline(__always) static func combine(_ row: UInt64, _ cell: UInt64) -> UInt64 {
    finish((row &* 0x9E37_79B9_7F4A_7C15) ^ cell)
  }
}
