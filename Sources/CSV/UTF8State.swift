/// Well-formed UTF-8 by Unicode's table 3-7, a byte at a time.
struct UTF8State {
  enum Step {
    /// A byte that begins a scalar, or is one.
    case starts
    case goesOn
    /// The byte does not fit. Where a sequence was open, it is broken off and the byte stands for
    /// itself: ask again.
    case broken
  }

  private var left = 0
  private var low: UInt8 = 0x80
  private var high: UInt8 = 0xBF

  var isOpen: Bool { left > 0 }

  mutating func take(_ byte: UInt8) -> Step {
    if left > 0 {
      guard low...high ~= byte else {
        left = 0
        return .broken
      }
      left -= 1
      (low, high) = (0x80, 0xBF)
      return .goesOn
    }
    (low, high) = (0x80, 0xBF)
    switch byte {
    case 0..<0x80: return .starts
    case 0xC2...0xDF: left = 1
    case 0xE0...0xEF:
      left = 2
      if byte == 0xE0 { low = 0xA0 }
      if byte == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      left = 3
      if byte == 0xF0 { low = 0x90 }
      if byte == 0xF4 { high = 0x8F }
    default: return .broken
    }
    return .starts
  }
}
