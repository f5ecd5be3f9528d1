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
