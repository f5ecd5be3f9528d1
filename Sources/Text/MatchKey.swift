// Match keys: letters and digits in lower case, everything else one blank. Texts that differ only
// in case, punctuation and spacing have one key.

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The text's match key.
  @inlinable package var matchKey: String {
    withContiguousStorageIfAvailable(PetikText.matchKey) ?? string.matchKey
  }
}

extension String {
  /// See ``RandomAccessCollection/matchKey``.
  @usableFromInline package var matchKey: String {
    var text = self
    return text.withUTF8(PetikText.matchKey)
  }
}

extension ByteSlice {
  /// Shows the text's match key, of which nothing is kept.
  @inlinable package func withMatchKey<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeBufferPointer { text in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { key in
        if let count = plainMatchKey(text, into: key) {
          return body(UnsafeBufferPointer(rebasing: key[..<count]))
        }
        var key = anyMatchKey(String(decoding: text, as: UTF8.self))
        return key.withUTF8(body)
      }
    }
  }
}

@usableFromInline
func matchKey(_ text: UnsafeBufferPointer<UInt8>) -> String {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { key in
    guard let count = plainMatchKey(text, into: key) else {
      return anyMatchKey(String(decoding: text, as: UTF8.self))
    }
    return String(decoding: UnsafeBufferPointer(rebasing: key[..<count]), as: UTF8.self)
  }
}

/// The match key of a text of ASCII, letters of Latin-1 and signs.
///
/// - Returns: the key's length; nil where the text holds anything else.
@usableFromInline
func plainMatchKey(
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
      while offset < text.count, text[offset].isASCIILetter {
        key.initializeElement(at: count, to: text[offset] | 0x20)
        count += 1
        offset += 1
      }
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

@usableFromInline
func anyMatchKey(_ text: String) -> String {
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
