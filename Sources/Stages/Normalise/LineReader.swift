import PetikText

/// Source lines. A line ends with LF, CR LF, CR, form feed or vertical tab.
struct LineReader {
  struct RawLine {
    var range: Range<Int>
    var endsWithFormFeed: Bool
    /// Printable ASCII and tabs, nothing else.
    var isPlain: Bool
  }

  let bytes: Bytes
  private var offset = 0

  init(bytes: Bytes) { self.bytes = bytes }

  mutating func next() -> RawLine? {
    let start = offset
    return bytes.withUnsafeBufferPointer { bytes in
      guard start < bytes.count else { return nil }
      var end = start
      var isPlain = true
      while end < bytes.count {
        let plain = EightBytes(bytes, from: end).plainCount
        end += plain
        if plain == 8 { continue }
        guard end < bytes.count else { break }
        let byte = bytes[end]
        if byte &- 0x20 >= 0x5F, byte != 0x09 {
          if byte &- 0x0A < 4 { break }
          isPlain = false
        }
        end += 1
      }
      let isCRLF = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      offset = min(end + (isCRLF ? 2 : 1), bytes.count)
      return RawLine(
        range: start..<end, endsWithFormFeed: end < bytes.count && bytes[end] == 0x0C,
        isPlain: isPlain)
    }
  }
}

extension EightBytes {
  /// How many of the first are printable ASCII or tabs.
  fileprivate var plainCount: Int { EightBytes.leading(between(0x20, 0x7E) | equal(0x09)) }
}
