import PetikText

/// Source lines. A line ends with LF, CR LF, CR, form feed or vertical tab.
struct LineReader {
  struct RawLine {
    var range: Range<Int>
    var endsWithFormFeed: Bool
  }

  let bytes: Bytes
  private var offset = 0

  init(bytes: Bytes) { self.bytes = bytes }

  mutating func next() -> RawLine? {
    guard offset < bytes.count else { return nil }
    let start = offset
    var end = start
    while end < bytes.count, !(0x0A...0x0D ~= bytes[end]) { end += 1 }
    guard end < bytes.count else {
      offset = end
      return RawLine(range: start..<end, endsWithFormFeed: false)
    }
    let isCRLF = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    offset = end + (isCRLF ? 2 : 1)
    return RawLine(range: start..<end, endsWithFormFeed: bytes[end] == 0x0C)
  }
}
