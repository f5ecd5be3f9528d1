/// Writes the match key of a text of ASCII, letters of Latin-1 and signs, from its first byte to its
/// last.
@usableFromInline package struct MatchKeyWriter {
  @usableFromInline let key: UnsafeMutableBufferPointer<UInt8>
  /// Bytes written.
  @usableFromInline package internal(set) var count = 0
  /// Something stands between the last word and the next.
  @usableFromInline var isParted = false

  /// Bytes behind the key that are written as well.
  @inlinable package static var slack: Int { 8 }

  /// - Parameter key: has room for the text's length and ``slack``.
  @inlinable package init(_ key: UnsafeMutableBufferPointer<UInt8>) { self.key = key }

  /// What is written so far.
  @inlinable package var written: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: key[..<count])
  }

  /// Takes a byte of ASCII that is no letter and no digit.
  @inlinable package mutating func partWords() { isParted = true }

  /// Takes a byte of a letter or a number, in lower case.
  @inlinable package mutating func put(_ byte: UInt8) {
    openWord()
    key.initializeElement(at: count, to: byte)
    count += 1
  }

  /// Takes the letters of ASCII that stand at an offset of the text, before another.
  ///
  /// - Returns: how many they are, and how many of them capitals.
  @inlinable @inline(__always)
  package mutating func putLetters(
    of text: UnsafeBufferPointer<UInt8>, from start: Int, before limit: Int
  ) -> (count: Int, capitals: Int) {
    openWord()
    let room = UnsafeMutableRawBufferPointer(key)
    var (end, capitals) = (start, 0)
    while true {
      let bytes = EightBytes(text, from: end, before: limit)
      let letters = EightBytes.leading(bytes.letters)
      let lower = bytes.bits | EightBytes.all(0x20)
      room.storeBytes(of: lower.littleEndian, toByteOffset: count, as: UInt64.self)
      capitals += EightBytes.first(letters, of: bytes.capitals).nonzeroBitCount
      count += letters
      end += letters
      if letters < 8 { return (end - start, capitals) }
    }
  }

  /// Takes the character beyond ASCII that stands at an offset of the text, before another.
  ///
  /// - Returns: its length; nil where it is no letter of Latin-1 and no sign.
  @inlinable package mutating func putCharacter(
    of text: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int
  ) -> Int? {
    guard offset + 1 < limit else { return nil }
    let (byte, next) = (text[offset], text[offset + 1])
    if byte == 0xE2, next == 0x80 {
      // U+2000 to U+203F: dashes, quotation marks, blanks.
      isParted = true
      return offset + 2 < limit && text[offset + 2].isContinuation ? 3 : 2
    }
    if byte == 0xC3, next.isContinuation, next != 0x97, next != 0xB7 {
      put(byte)
      put(next <= 0x9E ? next | 0x20 : next)
      return 2
    }
    // A sign is no part of a key; a letter or number has its own lower case.
    let (scalar, length) = text[..<limit].scalar(at: offset)
    guard length > 1, !scalar.isLetter, scalar.properties.numericType == nil else { return nil }
    isParted = true
    return length
  }

  @inlinable mutating func openWord() {
    if isParted, count > 0 {
      key.initializeElement(at: count, to: 0x20)
      count += 1
    }
    isParted = false
  }
}
