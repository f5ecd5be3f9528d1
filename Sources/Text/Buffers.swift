// Scans over memory: what the accessors of byte collections come down to.

/// The first offset at which a text stands.
@usableFromInline
func firstOffset(of text: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int?
{
  guard let first = text.first else { return 0 }
  let last = bytes.count - text.count
  var offset = 0
  while offset <= last {
    if bytes[offset] == first {
      var length = 1
      while length < text.count, bytes[offset + length] == text[length] { length += 1 }
      if length == text.count { return offset }
    }
    offset += 1
  }
  return nil
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes are blank.
  package var blankCount: Int {
    var total = 0
    var start = 0
    while start < count {
      // Sums of one byte each, so that the compiler counts many at a time.
      let end = Swift.min(start + 255, count)
      var blanks: UInt8 = 0
      for byte in self[start..<end] {
        blanks &+= (byte == 0x20 ? 1 : 0) | (byte &- 0x09 < 5 ? 1 : 0) | (byte == 0 ? 1 : 0)
      }
      total += Int(blanks)
      start = end
    }
    return total
  }
}

@usableFromInline
func lowercased(_ text: UnsafeBufferPointer<UInt8>) -> String {
  var isPlain = true
  for byte in text where byte >= 0x80 || byte.isASCIIUpper {
    guard byte < 0x80 else { return String(decoding: text, as: UTF8.self).lowercased() }
    isPlain = false
  }
  if isPlain { return String(decoding: text, as: UTF8.self) }
  return String(unsafeUninitializedCapacity: text.count) { lower in
    for (index, byte) in text.enumerated() { lower.initializeElement(at: index, to: byte.lowered) }
    return text.count
  }
}
