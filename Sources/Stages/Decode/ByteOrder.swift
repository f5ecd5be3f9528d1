import PetikText

/// UTF-16 and UTF-32, told by a byte order mark or by where their zero bytes stand.
enum ByteOrder {
  /// The charset's name; nil where the bytes are of neither.
  static func of(_ bytes: Bytes) -> String? {
    let head = Array(bytes.prefix(4))
    if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    return ofZeroBytes(bytes.prefix(4096))
  }

  /// Latin text in UTF-16 has a zero in every second byte, in UTF-32 three in four.
  private static func ofZeroBytes(_ sample: ByteSlice) -> String? {
    var zeros = [0, 0, 0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 4] += 1 }
    let quarter = sample.count / 4
    guard quarter > 1 else { return nil }
    let isZero = zeros.map { $0 * 10 > quarter * 7 }
    switch isZero {
    case [false, true, true, true]: return "UTF-32LE"
    case [true, true, true, false]: return "UTF-32BE"
    case [false, true, false, true]: return "UTF-16LE"
    case [true, false, true, false]: return "UTF-16BE"
    default: return nil
    }
  }
}
