import PetikText

/// The UTF-16 unit of four hexadecimal digits.
func hexUnit(_ text: ByteSlice, at offset: Int) -> UInt32? {
  guard offset + 4 <= text.endIndex else { return nil }
  var value: UInt32 = 0
  for byte in text[offset..<(offset + 4)] {
    let digit: UInt8
    switch byte {
    case 0x30...0x39: digit = byte - 0x30
    case 0x41...0x46: digit = byte - 0x37
    case 0x61...0x66: digit = byte - 0x57
    default: return nil
    }
    value = value << 4 | UInt32(digit)
  }
  return value
}

/// A string's text; the parser has seen to it that its escapes are whole.
func unescape(_ text: ByteSlice) -> Bytes {
  let plain: [UInt8: UInt8] = [0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09]
  var bytes = Bytes()
  bytes.reserveCapacity(text.count)
  var offset = text.startIndex
  while offset < text.endIndex {
    guard text[offset] == 0x5C, offset + 1 < text.endIndex else {
      bytes.append(text[offset])
      offset += 1
      continue
    }
    let kind = text[offset + 1]
    offset += 2
    guard kind == 0x75, var value = hexUnit(text, at: offset) else {
      bytes.append(plain[kind] ?? kind)
      continue
    }
    offset += 4
    if (0xD800..<0xDC00).contains(value), let low = hexUnit(text, at: offset + 2) {
      value = 0x10000 + (value - 0xD800) << 10 + (low &- 0xDC00)
      offset += 6
    }
    if let scalar = Unicode.Scalar(value) { bytes += String(Character(scalar)).utf8 }
  }
  return bytes
}
