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

// Below, eight bytes at a time: a question to each byte is answered in its highest bit.

extension Bytes {
  /// Shows each round and each square bracket, and where it stands.
  package func forEachBracket(_ body: (_ offset: Int, _ bracket: UInt8) -> Void) {
    withUnsafeBufferPointer { text in
      var offset = 0
      while let found = text.firstOffset(
        from: offset,
        { eight in
          // Also `Y` and `_`, which differ by the same bits.
          (eight & repeated(0xFE) ^ repeated(0x28)).zeros
            | (eight & repeated(0xF9) ^ repeated(0x59)).zeros
        })
      {
        switch text[found] {
        case 0x28, 0x29, 0x5B, 0x5D: body(found, text[found])
        default: break
        }
        offset = found + 1
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first offset behind a blank of a byte of ASCII that is no small letter: of a digit, a
  /// capital or a sign.
  ///
  /// - Parameter start: what stands there is taken to stand behind a blank.
  package func firstBigOpening(from start: Int) -> Int? {
    var before: UInt64 = 0x80
    return firstOffset(from: start) { eight in
      let (low, high) = (eight & repeated(0x7F), eight & repeated(0x80))
      let isVisible = low &+ repeated(0x80 - 0x21)
      let isSmall = low &+ repeated(0x80 - 0x60)
      let blanks = ~isVisible & ~high & repeated(0x80)
      defer { before = blanks >> 56 }
      return isVisible & ~isSmall & ~high & (blanks << 8 | before)
    }
  }

  /// The first offset at which a run of letters and digits begins that opens with no small letter of
  /// ASCII, or at which a square bracket opens.
  ///
  /// - Parameter start: no run is open there.
  package func firstBigWord(from start: Int) -> Int? {
    var before: UInt64 = 0
    return firstOffset(from: start) { eight in
      let (low, high) = (eight & repeated(0x7F), eight & repeated(0x80))
      let digits = (low &+ repeated(0x80 - 0x30)) & ~(low &+ repeated(0x80 - 0x3A))
      let capitals = (low &+ repeated(0x80 - 0x41)) & ~(low &+ repeated(0x80 - 0x5B))
      let small = (low &+ repeated(0x80 - 0x61)) & ~(low &+ repeated(0x80 - 0x7B))
      let big = ((digits | capitals) & ~high | high) & repeated(0x80)
      let word = (big | small & ~high) & repeated(0x80)
      defer { before = word >> 56 }
      return big & ~(word << 8 | before) | (eight ^ repeated(0x5B)).zeros
    }
  }

  /// The first offset of which a question about eight bytes says yes. It may be asked of bytes behind
  /// the end, which are zero.
  @inline(__always)
  fileprivate func firstOffset(from start: Int, _ ask: (UInt64) -> UInt64) -> Int? {
    let raw = UnsafeRawBufferPointer(self)
    var offset = start
    while offset < count {
      var eight: UInt64 = 0
      if offset + 8 <= count {
        eight = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      } else {
        for index in (offset..<count).reversed() { eight = eight << 8 | UInt64(self[index]) }
      }
      let found = UInt64(littleEndian: ask(UInt64(littleEndian: eight)))
      if found != 0 {
        let place = offset + found.trailingZeroBitCount / 8
        return place < count ? place : nil
      }
      offset += 8
    }
    return nil
  }
}

/// Eight times one byte.
@inline(__always) private func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

extension UInt64 {
  /// Which bytes are zero; none but them up to the first that is.
  fileprivate var zeros: UInt64 { (self &- repeated(1)) & ~self & repeated(0x80) }
}
