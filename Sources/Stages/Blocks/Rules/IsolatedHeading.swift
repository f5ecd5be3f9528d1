import PetikModel
import PetikText

extension BlockRule {
  /// A short line of one or two, apart from the paragraphs around it, with capitals and no point at
  /// its end.
  static let isolatedHeading = BlockRule("isolated-heading") { state, context in
    guard !state.isFront, !state.isInReferences else { return nil }
    let shape = context.shapes[state.line]
    guard shape.enumerator == nil, shape.startsUpper, !shape.endsSentence, !shape.endsOpen,
      shape.wordCount <= 14, shape.digitShare < 20, context.hasBlankBefore(state.line),
      let last = lastLine(state.line, context), isAfterSentence(state, context),
      let next = context.next(last), isProse(next, context)
    else { return nil }
    let limit = shape.capitalisedShare >= 60 ? 14 : 7
    guard shape.wordCount <= limit, !context.isFull(state.line) || last > state.line else {
      return nil
    }
    let confidence = shape.capitalisedShare >= 60 ? 0.8 : 0.6
    return BlockStart(.heading, rule: "isolated-heading", confidence: confidence)
  }

  /// The heading's last line: this one, or the next where it closes the stretch.
  private static func lastLine(_ line: Int, _ context: BlockContext) -> Int? {
    if context.hasBlankAfter(line) { return line }
    let next = line + 1
    guard next < context.lines.count, context.lines[next].zone == nil, context.hasBlankAfter(next),
      !context.shapes[next].endsSentence, !context.isFull(next), context.isFull(line)
    else { return nil }
    return next
  }

  private static func isAfterSentence(_ state: BlockState, _ context: BlockContext) -> Bool {
    guard let previous = state.previous, let open = state.open else { return true }
    return open.kind == .heading || context.shapes[previous].endsSentence
      && context.shapes[previous].lastByte != 0x3A
  }

  /// A paragraph follows: a full line that begins with a capital.
  private static func isProse(_ line: Int, _ context: BlockContext) -> Bool {
    let shape = context.shapes[line]
    return shape.startsUpper && (context.isFull(line) || shape.wordCount >= 5)
  }
}
