/// Eight bytes of a text, looked at together. What is true of some of them is told by the top bits
/// of those bytes.
@usableFromInline package struct EightBytes: Sendable {
  /// The first byte is the lowest.
  @usableFromInline package let bits: UInt64

  @inlinable package init(bits: UInt64) { self.bits = bits }

  /// The bytes from an offset on; zeros at the end of a stretch of the text and behind it.
  @inlinable @inline(__always)
  package init(_ text: UnsafeBufferPointer<UInt8>, from offset: Int, before end: Int) {
    guard offset &+ 8 <= text.count else {
      bits = Self.last(text, from: offset, before: end)
      return
    }
    let bytes = UnsafeRawBufferPointer(text)
    let eight = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    // Shifts beyond the width give zeros.
    bits = UInt64(littleEndian: eight) & (~0 >> UInt64(max(64 &- (end &- offset) &* 8, 0)))
  }

  /// The bytes from an offset on; zeros behind the end of the text.
  @inlinable @inline(__always)
  package init(_ text: UnsafeBufferPointer<UInt8>, from offset: Int) {
    self.init(text, from: offset, before: text.count)
  }

  /// The last bytes of a text.
  @usableFromInline
  static func last(
    _ text: UnsafeBufferPointer<UInt8>, from offset: Int, before end: Int
  ) -> UInt64 {
    var bits: UInt64 = 0
    for place in stride(from: min(offset + 8, end) - 1, through: offset, by: -1) {
      bits = bits << 8 | UInt64(text[place])
    }
    return bits
  }
}

extension EightBytes {
  /// The same byte eight times.
  @inlinable static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  @inlinable static var tops: UInt64 { all(0x80) }

  /// Those from one byte of ASCII to another.
  @inlinable @inline(__always)
  package func between(_ first: UInt8, _ last: UInt8) -> UInt64 {
    let rest = bits & ~Self.tops
    let isFrom = rest &+ Self.all(0x80 - first)
    let isBeyond = rest &+ Self.all(0x7F - last)
    return isFrom & ~isBeyond & ~bits & Self.tops
  }

  /// Those that are a byte.
  @inlinable @inline(__always)
  package func equal(_ byte: UInt8) -> UInt64 {
    let other = bits ^ Self.all(byte)
    return ~((other & ~Self.tops) &+ ~Self.tops | other) & Self.tops
  }

  @inlinable @inline(__always)
  package var letters: UInt64 {
    EightBytes(bits: bits | Self.all(0x20)).between(0x61, 0x7A)
  }
  @inlinable package var capitals: UInt64 { between(0x41, 0x5A) }
  @inlinable package var digits: UInt64 { between(0x30, 0x39) }
  /// Letters, digits and bytes of longer characters.
  @inlinable package var wordBytes: UInt64 { letters | digits | bits & Self.tops }

  @inlinable package var isASCII: Bool { bits & Self.tops == 0 }

  /// In lower case, where they are letters of ASCII.
  @inlinable package var lowered: EightBytes { EightBytes(bits: bits | capitals >> 2) }

  /// In lower case, where they are letters of ASCII or of Latin-1.
  ///
  /// - Parameter previous: the byte before them, which may be the lead byte of the first.
  package func folded(after previous: UInt8 = 0) -> EightBytes {
    let isBehindLead = equal(0xC3) << 8 | (previous == 0xC3 ? 0x80 : 0)
    let isCapital = ~((bits & ~Self.tops) &+ Self.all(0x7F - 0x1E)) & bits & ~equal(0x97)
    return EightBytes(bits: lowered.bits | (isBehindLead & isCapital & Self.tops) >> 2)
  }

  /// The first few, in lower case, where all of these are letters of ASCII; zeros behind.
  @inlinable @inline(__always)
  package func loweredLetters(_ count: Int) -> UInt64 {
    Self.first(count, of: bits | Self.all(0x20))
  }

  /// How many of the first bytes are told by an answer.
  @inlinable @inline(__always)
  package static func leading(_ answer: UInt64) -> Int {
    (~answer & tops).trailingZeroBitCount >> 3
  }

  /// An answer without what it tells of the bytes behind the first few.
  @inlinable @inline(__always)
  package static func first(_ count: Int, of answer: UInt64) -> UInt64 {
    count >= 8 ? answer : answer & ((1 << UInt64(count * 8)) &- 1)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of the letters of ASCII that stand at an offset.
  @inlinable @inline(__always)
  package func letterEnd(from start: Int) -> Int {
    var offset = start
    while true {
      let letters = EightBytes.leading(EightBytes(self, from: offset).letters)
      offset += letters
      if letters < 8 { return offset }
    }
  }
}
