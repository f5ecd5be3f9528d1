import PetikDecode
import PetikModel
import PetikText
import Testing

/// What files come in, and what is refused.
@Suite struct DecodeTests {
  private let text = "Café “Sagara” – tahun 2020\nbaris kedua yang cukup panjang untuk dikenali.\n"

  @Test func utf8IsVerbatim() throws {
    let decoded = try decode(Bytes(text.utf8))
    #expect(decoded.output.encoding == "UTF-8" && decoded.output.isVerbatim)
    #expect(decoded.findings.isEmpty)
  }

  @Test func theMarkOfUTF8StaysInTheOffsets() throws {
    let bytes: Bytes = [0xEF, 0xBB, 0xBF] + Bytes(text.utf8)
    let decoded = try decode(bytes).output
    #expect(decoded.isVerbatim && decoded.bytes == bytes)
  }

  @Test(arguments: [(true, true), (true, false), (false, true), (false, false)])
  func utf16(_ isLittle: Bool, _ hasMark: Bool) throws {
    var bytes = Bytes()
    for unit in (hasMark ? [0xFEFF] : []) + Array(text.utf16) {
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      bytes += isLittle ? pair : pair.reversed()
    }
    let decoded = try decode(bytes).output
    #expect(decoded.bytes.string == text)
    #expect(decoded.encoding.hasPrefix("UTF-16") && !decoded.isVerbatim)
  }

  @Test(arguments: [true, false])
  func utf32(_ hasMark: Bool) throws {
    var bytes: Bytes = hasMark ? [0xFF, 0xFE, 0, 0] : []
    for scalar in text.unicodeScalars {
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(scalar.value >> UInt32(shift) & 0xFF)) }
    }
    #expect(try decode(bytes).output.bytes.string == text)
  }

  @Test func windows1252() throws {
    let bytes = text.unicodeScalars.map { scalar -> UInt8 in
      switch scalar {
      case "“": 0x93
      case "”": 0x94
      case "–": 0x96
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
    let decoded = try decode(bytes)
    #expect(decoded.output.bytes.string == text)
    #expect(decoded.output.encoding == "windows-1252")
    #expect(decoded.findings.map(\.rule) == [.charsetDetected])
  }

  @Test func latin1() throws {
    let latin = "Penelitian José dan Müller di Kota Málaga menunjukkan hasil yang sama dengan kami."
    let bytes = latin.unicodeScalars.map { UInt8($0.value) }
    #expect(try decode(bytes).output.bytes.string == latin)
  }

  @Test func loneSurrogatesAreFindings() throws {
    let bytes = Bytes("sebelum ".utf8) + [0xED, 0xA0, 0x80] + Bytes(" sesudah é".utf8)
    let decoded = try decode(bytes)
    #expect(decoded.output.bytes.string.contains("sebelum \u{FFFD}"))
    #expect(decoded.output.bytes.string.contains("sesudah é"))
    #expect(decoded.findings.map(\.rule) == [.malformedUTF8])
    #expect(!decoded.output.isVerbatim)
  }

  @Test func controlCharactersAreFindings() throws {
    let decoded = try decode(Bytes("satu\u{1}dua tiga empat lima enam tujuh delapan".utf8))
    #expect(decoded.findings.map(\.rule) == [.controlCharacters])
  }

  @Test(
    arguments: [
      ([], "empty"), (Bytes(" \n\t\u{0}".utf8), "empty"),
      (Bytes("%PDF-1.4\n…".utf8), "a PDF document"),
      ([0x50, 0x4B, 3, 4, 20, 0], "a zip archive"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a PNG image"),
      ([0xFF, 0xD8, 0xFF, 0xE0, 1], "a JPEG image"), ([0x1F, 0x8B, 8, 0, 1], "a gzip archive"),
      (Bytes((0..<200).map { UInt8($0 % 8 + 1) }), "binary data"),
    ] as [(Bytes, String)])
  func whatIsNoTextIsRefused(_ bytes: Bytes, _ part: String) {
    #expect { try decode(bytes) } throws: { "\($0)".contains(part) }
  }
}
