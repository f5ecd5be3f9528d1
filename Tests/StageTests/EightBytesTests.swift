import PetikText
import Testing

/// Eight bytes looked at together tell what each would tell by itself.
@Suite struct EightBytesTests {
  private static let texts = [
    "", "a", "Kata 12-B", "perahu-perahu", "“Zz[@`{:/", "ÉÀ×é÷ß", "tahun 2019)", "\t\u{7F}a\u{80}",
  ].map { Bytes($0.utf8) }

  /// Shows each eight bytes of each text, those behind its end too, and the bytes themselves.
  private func forEach(_ body: (EightBytes, [UInt8]) -> Void) {
    for text in Self.texts {
      for start in 0...text.count {
        for end in start...text.count {
          let own = Array((text[start..<end] + Bytes(repeating: 0, count: 8)).prefix(8))
          text.withUnsafeBufferPointer { body(EightBytes($0, from: start, before: end), own) }
        }
      }
    }
  }

  /// The answer that each byte gives by itself.
  private func answer(_ bytes: [UInt8], _ isTrue: (UInt8) -> Bool) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | (isTrue($1) ? 0x80 : 0) }
  }

  @Test func theyAreThoseOfTheStretch() {
    forEach { eight, own in
      #expect((0..<8).map { UInt8(truncatingIfNeeded: eight.bits >> UInt64($0 * 8)) } == own)
    }
  }

  @Test func eachAnswerIsThatOfEachByte() {
    forEach { eight, own in
      #expect(eight.letters == answer(own, \.isASCIILetter))
      #expect(eight.capitals == answer(own, \.isASCIIUpper))
      #expect(eight.digits == answer(own, \.isASCIIDigit))
      #expect(eight.wordBytes == answer(own, \.isWordByte))
      #expect(eight.equal(0x20) == answer(own) { $0 == 0x20 })
      #expect(eight.between(0x20, 0x7E) == answer(own) { 0x20...0x7E ~= $0 })
      #expect(EightBytes.leading(eight.letters) == own.prefix { $0.isASCIILetter }.count)
    }
  }

  @Test func lettersOfLatin1AreFolded() {
    let text = Bytes("aÉ×Ñß÷Ý".utf8)
    let folded = text.withUnsafeBufferPointer {
      [EightBytes($0, from: 0).folded(), EightBytes($0, from: 8).folded(after: $0[7])]
    }
    let bytes = folded.flatMap { eight in
      (0..<8).map { UInt8(truncatingIfNeeded: eight.bits >> UInt64($0 * 8)) }
    }
    #expect(Bytes(bytes.prefix(text.count)) == Bytes("aé×ñß÷ý".utf8))
  }
}
