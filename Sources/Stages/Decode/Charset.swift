import CPetikICU
import PetikText

/// The most likely charset of bytes that are no UTF-8.
struct Charset {
  var name: String
  /// ICU's, 0 to 100.
  var confidence: Int

  /// Bytes that ICU is shown. Its answer does not grow better with more.
  private static let sampleBytes = 16_384
  /// Below this ICU guesses; Windows-1252 is what Western journals have in fact.
  private static let leastConfidence = 25

  private static let sureConfidence = 60
  private static let neighbours: Set<String> = [
    "windows-1250", "windows-1254", "windows-1257", "ISO-8859-2", "ISO-8859-9",
  ]

  static func guess(_ bytes: Bytes) -> Charset {
    let fallback = Charset(name: "windows-1252", confidence: 0)
    guard let icu = petik_icu_open() else { return fallback }
    defer { petik_icu_close(icu) }
    let sample = sample(of: bytes)
    var confidence: Int32 = 0
    let name = sample.withUnsafeBufferPointer {
      petik_icu_charset(icu, $0.baseAddress, Int64($0.count), &confidence)
    }
    guard let name, confidence >= leastConfidence else { return fallback }
    let charset = Charset(name: String(cString: name), confidence: Int(confidence))
    // UTF-8 and UTF-16 were ruled out before.
    if charset.name.hasPrefix("UTF") { return fallback }
    // Charsets of other Latin languages differ from Windows-1252 in a few letters, and short texts
    // look alike in all of them.
    let isDoubtful = charset.confidence < sureConfidence && neighbours.contains(charset.name)
    return isDoubtful ? Charset(name: "windows-1252", confidence: charset.confidence) : charset
  }

  /// The lines that hold bytes beyond ASCII, as they alone tell; the file's start where they are few.
  private static func sample(of bytes: Bytes) -> Bytes {
    var sample = Bytes()
    var start = 0
    var isTelling = false
    for (offset, byte) in bytes.enumerated() where sample.count < sampleBytes {
      if byte >= 0x80 { isTelling = true }
      guard byte == 0x0A || offset - start > 1_000 else { continue }
      if isTelling { sample += bytes[start...offset] }
      (start, isTelling) = (offset + 1, false)
    }
    if sample.count < 2_000 { sample += bytes.prefix(4_000) }
    return Bytes(sample.prefix(sampleBytes))
  }
}
