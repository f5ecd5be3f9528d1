import PetikModel
import PetikText

/// How the lines are laid out.
func measureLayout(of lines: [Line], in bytes: Bytes) -> Layout {
  var layout = Layout()
  layout.hasFormFeeds = lines.contains(where: \.startsAfterFormFeed)
  let widths = lines.map { width(of: bytes[$0.range]) }
  // Nine in ten lines of running text are no longer than a full line.
  let long = widths.filter { $0 >= 25 }.sorted()
  if let full = long.dropLast(long.count / 10).last { layout.fullLineColumns = min(full, 200) }
  layout.isDoubleSpaced = isDoubleSpaced(lines, in: bytes)
  let padded = lines.count { $0.indentColumns >= 4 || hasWideGap(bytes[$0.range]) }
  layout.isPositioned = padded * 5 > lines.count && lines.count > 6
  return layout
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

/// Lines that go on in lower case although a blank line stands before them, against those that go
/// on without one.
private func isDoubleSpaced(_ lines: [Line], in bytes: Bytes) -> Bool {
  var apart = 0
  var together = 0
  for line in lines where bytes[line.range].firstScalar?.isLower == true {
    if line.blankLinesBefore > 0 { apart += 1 } else { together += 1 }
  }
  return apart > 10 && apart > together * 3
}

/// Three blanks or more inside a line.
private func hasWideGap(_ line: ByteSlice) -> Bool {
  var run = 0
  for byte in line {
    run = byte == 0x20 ? run + 1 : 0
    if run == 3 { return true }
  }
  return false
}

/// Width of a text in characters.
func width(of line: ByteSlice) -> Int { line.count { !$0.isContinuation } }
