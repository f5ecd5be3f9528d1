import PetikModel
import PetikText

extension BlockContext {
  /// Whether a line that no rule claims goes on with the open block.
  func continues(_ state: BlockState) -> Bool {
    guard let previous = state.previous, let kind = state.open?.kind else { return false }
    let shape = shapes[state.line]
    switch kind {
    case .heading, .contents, .equation: return false
    // `DOI:` over its address.
    case .metadata: return shapes[previous].lastByte == 0x3A && previous == state.openLine
    case .keywords where hasBreak(state.line) && shape.startsUpper && !shapes[previous].endsOpen:
      return false
    case .abstract, .keywords:
      // A label alone on its line stands over text of its own.
      if previous == state.openLine, let open = state.open, open.label == nil,
        open.rule.hasSuffix("-heading")
      {
        return false
      }
    default: break
    }
    if shape.startsLower { return !shapes[previous].endsSentence || !hasBreak(state.line) }
    let before = shapes[previous]
    if before.endsOpen { return true }
    if hasBreak(state.line) {
      if before.endsSentence || endsWithSource(previous) { return false }
      // Furniture or notes alone never end a sentence; a blank line may, after a short line.
      return isFull(previous) || isParted(state.line, from: previous)
    }
    if before.endsSentence {
      // The last line of a paragraph is short, the first of the next one indented.
      if spacing.partsParagraphsByBlanks {
        return shapes[previous].width * 2 > fullWidth(previous)
      }
      if !isFull(previous) { return false }
      return lines[state.line].indentColumns <= lines[previous].indentColumns
    }
    return true
  }

  /// `….” (Informan 3, 12 Mei 2021)`: the source behind a sentence's end.
  private func endsWithSource(_ line: Int) -> Bool {
    let bytes = bytes(line)
    guard bytes.last == 0x29, let open = bytes.lastIndex(of: 0x28), open > bytes.startIndex
    else { return false }
    var end = open
    while end > bytes.startIndex, bytes[end - 1].isBlank { end -= 1 }
    guard end < open, let sign = bytes.scalar(before: end) else { return false }
    return sign == "”" || sign == "\"" || sign == "." || sign == "’"
  }

  /// Furniture or notes stand between, and the text before them was not closed by a blank line.
  private func isParted(_ line: Int, from previous: Int) -> Bool {
    let between = lines[(previous + 1)..<line]
    return open(between)
      && between.contains { $0.zone?.isFurniture == true || $0.zone == .footnote }
  }

  private func open(_ between: ArraySlice<Line>) -> Bool {
    between.allSatisfy { $0.zone?.isFurniture == true || $0.zone == .footnote }
  }

  /// Something parts the line from the text before it: blank lines, a page, marked lines.
  private func hasBreak(_ line: Int) -> Bool {
    if hasBlankBefore(line) { return true }
    return line > 0 && lines[line - 1].zone != nil
  }
}
