/// What becomes of a character.
enum CharacterRule {
  case keep, drop, blank, softHyphen
  case replace(String)

  static func of(_ scalar: Unicode.Scalar) -> CharacterRule {
    switch scalar.value {
    case 0x09, 0x20...0x7E: return .keep
    case 0x00...0x1F, 0x7F...0x9F: return .drop
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .blank
    case 0xAD: return .softHyphen
    case 0x2028, 0x2029: return .blank
    // Zero-width characters, marks of direction, variation selectors, the byte order mark.
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF,
      0xFE00...0xFE0F, 0x180E:
      return .drop
    case 0xFB00: return .replace("ff")
    case 0xFB01: return .replace("fi")
    case 0xFB02: return .replace("fl")
    case 0xFB03: return .replace("ffi")
    case 0xFB04: return .replace("ffl")
    case 0xFB05, 0xFB06: return .replace("st")
    default: return .keep
    }
  }
}
