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

@usableFromInline
func matchKey(_ text: UnsafeBufferPointer<UInt8>) -> String {
  var isPlain = true
  let key = String(unsafeUninitializedCapacity: text.count) { key in
    let count = plainMatchKey(text, into: key)
    isPlain = count != nil
    return count ?? 0
  }
  return isPlain ? key : anyMatchKey(String(decoding: text, as: UTF8.self))
}

/// The match key of a text of ASCII, letters of Latin-1 and signs.
///
/// - Returns: the key's length; nil where the text holds anything else.
private func plainMatchKey(
  _ text: UnsafeBufferPointer<UInt8>, into key: UnsafeMutableBufferPointer<UInt8>
) -> Int? {
  var count = 0
  var offset = 0
  var pendingBlank = false
  func append(_ byte: UInt8) {
    if pendingBlank, count > 0 {
      key.initializeElement(at: count, to: 0x20)
      count += 1
    }
    pendingBlank = false
    key.initializeElement(at: count, to: byte)
    count += 1
  }
  while offset < text.count {
    let byte = text[offset]
    offset += 1
    if byte.isASCIILetter || byte.isASCIIDigit {
      append(byte.lowered)
    } else if byte < 0x80 {
      pendingBlank = true
    } else {
      guard offset < text.count else { return nil }
      let next = text[offset]
      if byte == 0xE2, next == 0x80 {
        // U+2000 to U+203F: dashes, quotation marks, blanks.
        pendingBlank = true
        offset += 1
        if offset < text.count, text[offset].isContinuation { offset += 1 }
      } else if byte == 0xC3, next.isContinuation, next != 0x97, next != 0xB7 {
        append(byte)
        append(next <= 0x9E ? next | 0x20 : next)
        offset += 1
      } else {
        // A sign is no part of a key; a letter or number has its own lower case.
        let (scalar, length) = text.scalar(at: offset - 1)
        guard length > 1, !scalar.isLetter, scalar.properties.numericType == nil else { return nil }
        pendingBlank = true
        offset += length - 1
      }
    }
  }
  return count
}

private func anyMatchKey(_ text: String) -> String {
  var key = ""
  var pendingBlank = false
  for scalar in text.lowercased().unicodeScalars {
    if scalar.isLetter || scalar.isDigit || scalar.properties.numericType != nil {
      if pendingBlank, !key.isEmpty { key.unicodeScalars.append(" ") }
      pendingBlank = false
      key.unicodeScalars.append(scalar)
    } else {
      pendingBlank = true
    }
  }
  return key
}
