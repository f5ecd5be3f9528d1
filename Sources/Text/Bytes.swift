/// UTF-8 text as bytes. Offsets are bytes, identity is bytes: `String` would merge canonically
/// equal texts.
@usableFromInline package typealias Bytes = [UInt8]
@usableFromInline package typealias ByteSlice = ArraySlice<UInt8>

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The bytes as a string; malformed sequences become U+FFFD.
  @inlinable package var string: String { String(decoding: self, as: UTF8.self) }

  @inlinable package func starts(_ ascii: StaticString) -> Bool {
    contains(ascii, at: startIndex)
  }

  @inlinable package func ends(_ ascii: StaticString) -> Bool {
    contains(ascii, at: endIndex - ascii.utf8CodeUnitCount)
  }

  /// Whether the text stands at an offset.
  @inlinable package func contains(_ text: StaticString, at offset: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= startIndex, offset + count <= endIndex else { return false }
    return text.withUTF8Buffer { buffer in
      for index in 0..<count where self[offset + index] != buffer[index] { return false }
      return true
    }
  }

  /// The first offset of the text at or after a place.
  @inlinable package func firstRange(of text: StaticString, from start: Int? = nil) -> Range<Int>? {
    let start = start ?? startIndex
    guard start < endIndex else { return nil }
    let found = self[start...].withContiguousStorageIfAvailable { bytes in
      text.withUTF8Buffer { PetikText.firstOffset(of: $0, in: bytes) }
    }
    guard let offset = found ?? nil else { return nil }
    return start + offset..<start + offset + text.utf8CodeUnitCount
  }

  @inlinable package func contains(_ text: StaticString) -> Bool { firstRange(of: text) != nil }

  /// The range without blanks at its ends.
  @inlinable package var trimmedRange: Range<Int> {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// The scalar that starts at an offset, and its length in bytes; U+FFFD where it is malformed.
  @inlinable package func scalar(at offset: Int) -> (Unicode.Scalar, length: Int) {
    let lead = self[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, offset + length <= endIndex else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let byte = self[offset + index]
      guard byte.isContinuation else { return ("\u{FFFD}", index) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The scalar that ends before an offset.
  @inlinable package func scalar(before offset: Int) -> Unicode.Scalar? {
    guard offset > startIndex else { return nil }
    var start = offset - 1
    while start > startIndex, self[start].isContinuation { start -= 1 }
    return scalar(at: start).0
  }

  @inlinable package var firstScalar: Unicode.Scalar? { isEmpty ? nil : scalar(at: startIndex).0 }
  @inlinable package var lastScalar: Unicode.Scalar? { scalar(before: endIndex) }

  /// The text in lower case, by Unicode's simple mappings.
  @inlinable package var lowercased: String {
    withContiguousStorageIfAvailable(PetikText.lowercased) ?? string.lowercased()
  }
}

extension Collection where Element == UInt8 {
  @inlinable package static func == (left: Self, right: StaticString) -> Bool {
    let count = right.utf8CodeUnitCount
    guard left.count == count else { return false }
    return right.withUTF8Buffer { left.elementsEqual($0) }
  }
}

extension Unicode.Scalar {
  @inlinable package var isUpper: Bool {
    value < 0x80 ? (0x41...0x5A) ~= value : properties.isUppercase
  }
  @inlinable package var isLower: Bool {
    value < 0x80 ? (0x61...0x7A) ~= value : properties.isLowercase
  }
  @inlinable package var isLetter: Bool {
    value < 0x80 ? (0x61...0x7A) ~= (value | 0x20) : properties.isAlphabetic
  }
  @inlinable package var isDigit: Bool { (0x30...0x39) ~= value }
}
