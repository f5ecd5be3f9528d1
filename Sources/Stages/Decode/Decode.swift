import CPetikICU
import PetikModel
import PetikText

/// Why a file is no paper. Each message says how to mend it.
package struct DecodeError: Error, Equatable, CustomStringConvertible {
  package let description: String
}

/// A file's bytes as UTF-8 text.
package struct DecodedText: Sendable {
  package var bytes: Bytes
  /// IANA name of what was read.
  package var encoding: String
  /// `bytes` are the file's own.
  package var isVerbatim: Bool
  /// What the source's markup says of the text; nil where it comes from no markup.
  package var markup: Markup?

  package init(bytes: Bytes, encoding: String, isVerbatim: Bool) {
    self.bytes = bytes
    self.encoding = encoding
    self.isVerbatim = isVerbatim
  }
}

/// Offsets in a text are kept in 32 bits, and normalising may make it three times as long.
private let mostBytes = 1 << 30

/// Turns a file's bytes into UTF-8: byte order marks, strict UTF-8, damaged UTF-8, else the charset
/// that ICU finds most likely.
///
/// - Throws: ``DecodeError`` where the file is empty or holds no text.
package func decode(
  _ bytes: Bytes
) throws(DecodeError) -> (output: DecodedText, findings: [Finding]) {
  if bytes.allSatisfy(\.isBlank) {
    throw DecodeError(description: "the file is empty; expected the text of a paper")
  }
  if let format = BinaryFormat.of(bytes) {
    throw DecodeError(
      description: "the file is \(format), not text; extract its text first (pdftotext, Tika)")
  }
  let reading = try read(bytes)
  guard reading.output.bytes.count <= mostBytes else {
    throw DecodeError(
      description: "the text has \(reading.output.bytes.count) bytes; expected at most \(mostBytes)"
    )
  }
  let controls = controlCount(reading.output.bytes)
  // No printed text has one control character in ten.
  if controls * 10 > reading.output.bytes.count {
    throw DecodeError(
      description: "the file is binary data, not text: \(controls) control characters in "
        + "\(reading.output.bytes.count) bytes")
  }
  var findings = reading.findings
  if controls > 0 {
    findings.append(
      Finding(.controlCharacters, "\(controls) control characters were left out"))
  }
  return (reading.output, findings)
}

private func read(
  _ bytes: Bytes
) throws(DecodeError) -> (output: DecodedText, findings: [Finding]) {
  if let charset = ByteOrder.of(bytes) {
    guard let text = convert(bytes, from: charset) else {
      throw DecodeError(description: "the file begins as \(charset) but cannot be read as such")
    }
    return (DecodedText(bytes: text, encoding: charset, isVerbatim: false), [])
  }
  let damage = UTF8Damage.of(bytes)
  if damage.malformed == 0 {
    return (DecodedText(bytes: bytes, encoding: "UTF-8", isVerbatim: true), [])
  }
  if damage.isMostlyUTF8 {
    let finding = Finding(
      .malformedUTF8,
      "\(damage.malformed) malformed UTF-8 sequences became U+FFFD; the decoded text is in text.txt"
    )
    let repaired = Bytes(String(decoding: bytes, as: UTF8.self).utf8)
    return (DecodedText(bytes: repaired, encoding: "UTF-8", isVerbatim: false), [finding])
  }
  let guess = Charset.guess(bytes)
  guard let text = convert(bytes, from: guess.name) else {
    throw DecodeError(description: "the file is neither UTF-8 nor readable as \(guess.name)")
  }
  let finding = Finding(
    .charsetDetected,
    "read as \(guess.name) (confidence \(guess.confidence) of 100); the decoded text is in text.txt"
  )
  return (DecodedText(bytes: text, encoding: guess.name, isVerbatim: false), [finding])
}

/// The bytes in UTF-8; nil where ICU does not know the charset or runs out of memory.
func convert(_ bytes: Bytes, from charset: String) -> Bytes? {
  guard let icu = petik_icu_open() else { return nil }
  defer { petik_icu_close(icu) }
  var out: UnsafePointer<UInt8>?
  let count = bytes.withUnsafeBufferPointer {
    petik_icu_to_utf8(icu, charset, $0.baseAddress, Int64($0.count), &out)
  }
  guard count >= 0, let out else { return nil }
  return Bytes(UnsafeBufferPointer(start: out, count: Int(count)))
}

/// Control characters that no text has, NUL among them.
private func controlCount(_ bytes: Bytes) -> Int {
  var count = 0
  for byte in bytes where byte < 0x20 && (byte < 0x09 || byte > 0x0D) || byte == 0x7F { count += 1 }
  return count
}
