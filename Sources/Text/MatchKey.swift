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
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + MatchKeyWriter.slack) {
        key in
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
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + MatchKeyWriter.slack) {
    key in
    guard let count = plainMatchKey(text, into: key) else {
      return anyMatchKey(String(decoding: text, as: UTF8.self))
    }
    return String(decoding: UnsafeBufferPointer(rebasing: key[..<count]), as: UTF8.self)
  }
}

/// The match key of a text of ASCII, letters of Latin-1 and signs.
///
/// - Parameter key: has room for the text's length and ``MatchKeyWriter/slack``.
/// - Returns: the key's length; nil where the text holds anything else.
@usableFromInline
func plainMatchKey(
  _ text: UnsafeBufferPointer<UInt8>, into key: UnsafeMutableBufferPointer<UInt8>
) -> Int? {
  var key = MatchKeyWriter(key)
  var offset = 0
  while offset < text.count {
    let byte = text[offset]
    if byte.isASCIILetter {
      offset += key.putLetters(of: text, from: offset, before: text.count).count
    } else if byte < 0x80 {
      if byte.isASCIIDigit { key.put(byte) } else { key.partWords() }
      offset += 1
    } else {
      guard let length = key.putCharacter(of: text, at: offset, before: text.count) else {
        return nil
      }
      offset += length
    }
  }
  return key.count
}

@usableFromInline package func anyMatchKey(_ text: String) -> String {
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
