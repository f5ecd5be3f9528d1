import PetikModel
import PetikText

/// How the lines are laid out.
func measureLayout(of lines: [Line], in bytes: Bytes) -> Layout {
  var layout = Layout()
  var widths = LineWidths()
  var padded = 0
  // Lines that go on in lower case although a blank line stands before them, against those that
  // go on without one.
  var (apart, together) = (0, 0)
  bytes.withUnsafeBufferPointer { bytes in
    for line in lines {
      let text = UnsafeBufferPointer(rebasing: bytes[line.range])
      widths.count(width(of: text))
      if line.startsAfterFormFeed { layout.hasFormFeeds = true }
      if line.indentColumns >= 4 || hasWideGap(text) { padded += 1 }
      guard text.firstScalar?.isLower == true else { continue }
      if line.blankLinesBefore > 0 { apart += 1 } else { together += 1 }
    }
  }
  if let full = widths.full { layout.fullLineColumns = full }
  layout.isDoubleSpaced = apart > 10 && apart > together * 3
  layout.isPositioned = padded * 5 > lines.count && lines.count > 6
  return layout
}

/// How many lines are of each width.
private struct LineWidths {
  private var counts = Array(repeating: 0, count: widest + 1)

  /// Characters that a heading may have.
  private static let least = 25
  private static let widest = 200

  mutating func count(_ width: Int) {
    if width >= Self.least { counts[min(width, Self.widest)] += 1 }
  }

  /// Nine in ten lines of running text are no longer than a full line; nil where there are none.
  var full: Int? {
    let total = counts.reduce(0, +)
    var left = total - total / 10
    return counts.indices.first { width in
      left -= counts[width]
      return counts[width] > 0 && left <= 0
    }
  }
}

extension Layout {
  /// What is known of a text from markup: blanks that place words are those of tables, and a blank
  /// line always parts.
  mutating func flow() {
    isFlowing = true
    isPositioned = true
    isDoubleSpaced = false
    hasFormFeeds = false
  }
}

/// Three blanks or more inside a line.
private func hasWideGap(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
  // Of three blanks in a row one stands at every third place.
  var offset = 2
  while offset < line.count {
    if line[offset] == 0x20 {
      var start = offset
      while start > 0, line[start - 1] == 0x20 { start -= 1 }
      var end = offset + 1
      while end < line.count, end - start < 3, line[end] == 0x20 { end += 1 }
      if end - start >= 3 { return true }
    }
    offset += 3
  }
  return false
}

/// Width of a text in characters.
private func width(of line: UnsafeBufferPointer<UInt8>) -> Int { line.count { !$0.isContinuation } }
