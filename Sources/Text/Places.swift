// Places in a text, found eight bytes at a time.

extension Bytes {
  /// Shows each round and each square bracket, and where it stands.
  package func forEachBracket(_ body: (_ offset: Int, _ bracket: UInt8) -> Void) {
    withUnsafeBufferPointer { text in
      var offset = 0
      while let found = text.firstBracket(from: offset) {
        body(found, text[found])
        offset = found + 1
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func firstBracket(from start: Int) -> Int? {
    firstOffset(from: start) { $0.between(0x28, 0x29) | $0.equal(0x5B) | $0.equal(0x5D) }
  }

  /// The first offset behind a blank of a byte of ASCII that is no small letter: of a digit, a
  /// capital or a sign.
  ///
  /// - Parameter start: what stands there is taken to stand behind a blank.
  package func firstBigOpening(from start: Int) -> Int? {
    var before: UInt64 = 0x80
    return firstOffset(from: start) { eight in
      let blanks = eight.between(0, 0x20)
      defer { before = blanks >> 56 }
      return eight.between(0x21, 0x5F) & (blanks << 8 | before)
    }
  }

  /// The first offset at which a run of letters and digits begins that opens with no small letter of
  /// ASCII, or at which a square bracket opens.
  ///
  /// - Parameter start: no run is open there.
  package func firstBigWord(from start: Int) -> Int? {
    var before: UInt64 = 0
    return firstOffset(from: start) { eight in
      let word = eight.wordBytes
      defer { before = word >> 56 }
      return word & ~eight.between(0x61, 0x7A) & ~(word << 8 | before) | eight.equal(0x5B)
    }
  }

  /// The first offset of which an answer tells. Zeros behind the end may be asked about too.
  @inline(__always)
  private func firstOffset(from start: Int, _ ask: (EightBytes) -> UInt64) -> Int? {
    var offset = start
    while offset < count {
      let found = ask(EightBytes(self, from: offset))
      if found != 0 {
        let place = offset + found.trailingZeroBitCount / 8
        return place < count ? place : nil
      }
      offset += 8
    }
    return nil
  }
}
