import PetikText

/// Digital object identifiers: `10.`, a registrant, a slash, a suffix.
enum DOIScanner {
  static func find(in text: RunningText) -> (text: String, spans: [Span])? {
    let bytes = text.bytes
    guard let start = bytes.firstRange(of: "10.")?.lowerBound else { return nil }
    var end = start
    while end < bytes.count, !bytes[end].isBlank { end += 1 }
    while end > start, [0x2E, 0x2C, 0x3B, 0x29].contains(bytes[end - 1]) { end -= 1 }
    guard bytes[start..<end].contains(0x2F), end - start > 7 else { return nil }
    return (bytes[start..<end].string, text.spans(of: start..<end))
  }
}
