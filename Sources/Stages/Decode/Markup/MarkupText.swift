import PetikText

/// Plain text as a reader would set it: one line a paragraph, a blank line between blocks. The
/// stages behind read it as they read any paper.
struct MarkupText {
  private(set) var bytes = Bytes()
  /// Where its headings begin, but for the title's and those of the front.
  private(set) var headings: [Int] = []
  /// Text that stands between blocks and belongs to none.
  private var loose = Bytes()

  /// Text that may go on; the next block ends it.
  mutating func appendLoose(_ text: Bytes) { loose += text }

  /// Ends a paragraph that was begun loosely.
  mutating func flush() {
    let text = loose
    loose = []
    appendLine(text)
    if !text.allSatisfy(\.isBlank) { appendBlankLine() }
  }

  /// A block on a line of its own, with a blank line behind.
  mutating func appendBlock(_ text: Bytes) {
    flush()
    appendLine(text)
    appendBlankLine()
  }

  /// A heading on a line of its own.
  mutating func appendHeading(_ text: Bytes) {
    flush()
    headings.append(bytes.count)
    appendBlock(text.map { $0 == 0x0A ? 0x20 : $0 })
  }

  /// A line with nothing behind it; its own line ends stay, its other blanks collapse.
  mutating func appendLine(_ text: Bytes) {
    for part in text.split(separator: 0x0A) {
      let line = part.collapsed
      guard !line.isEmpty else { continue }
      bytes += line
      bytes.append(0x0A)
    }
  }

  /// A line as it is, blanks and all.
  mutating func appendPlacedLine(_ text: Bytes) {
    bytes += text
    bytes.append(0x0A)
  }

  mutating func appendBlankLine() {
    if !bytes.isEmpty, !bytes.hasSuffix("\n\n") { bytes.append(0x0A) }
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && ends(text)
  }

  /// Without blanks at the ends, and one for each run of them inside.
  var collapsed: Bytes {
    var out = Bytes()
    var isParted = false
    for byte in self {
      if byte.isBlank {
        isParted = !out.isEmpty
      } else {
        if isParted { out.append(0x20) }
        isParted = false
        out.append(byte)
      }
    }
    return out
  }
}
