import PetikModel
import PetikText

extension BlockContext {
  /// Whether a line that no rule claims goes on with the open block.
  func continues(_ state: BlockState) -> Bool {
    guard let previous = state.previous, let open = state.open else { return false }
    let shape = shapes[state.line]
    switch open.kind {
    case .heading, .contents, .equation: return false
    // `DOI:` over its address.
    case .metadata: return shapes[previous].lastByte == 0x3A && previous == state.openLine
    case .keywords where hasBreak(state.line) && shape.startsUpper && !shapes[previous].endsOpen:
      return false
    case .abstract, .keywords:
      // A label alone on its line stands over text of its own.
      if open.label == nil, previous == state.openLine, open.rule.hasSuffix("-heading") {
        return false
      }
    default: break
    }
    if shape.startsLower { return !shapes[previous].endsSentence || !hasBreak(state.line) }
    let before = shapes[previous]
    if before.endsOpen { return true }
    if hasBreak(state.line) {
      // A page, a note or a blank line lies between: only an unfinished full line goes on.
      return !before.endsSentence && isFull(previous)
    }
    if before.endsSentence {
      // The last line of a paragraph is short, the first of the next one indented.
      if spacing.partsParagraphsByBlanks { return shapes[previous].width * 2 > fullWidths[previous] }
      if !isFull(previous) { return false }
      return lines[state.line].indentColumns <= lines[previous].indentColumns
    }
    return true
  }

  /// Something parts the line from the text before it: blank lines, a page, marked lines.
  private func hasBreak(_ line: Int) -> Bool {
    if hasBlankBefore(line) { return true }
    return line > 0 && lines[line - 1].zone != nil
  }
}
