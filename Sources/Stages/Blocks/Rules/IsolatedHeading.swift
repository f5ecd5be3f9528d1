import PetikModel
import PetikText

extension BlockRule {
  /// A short line of one or two, apart from the paragraphs around it, with capitals and no point at
  /// its end.
  static let isolatedHeading = BlockRule("isolated-heading", at: .title) { state, context in
    guard !state.isFront, !state.isInReferences else { return nil }
    let shape = context.shapes[state.line]
    guard !shape.hasEnumerator, shape.startsUpper, !shape.endsSentence, !shape.endsOpen,
      shape.wordCount <= 14, shape.digitShare < 20, isApart(state, context),
      let last = lastLine(state.line, context), isAfterSentence(state, context),
      let next = context.next(last), isProse(next, context)
    else { return nil }
    let limit = shape.capitalisedShare >= 60 ? 14 : state.open?.kind == .heading ? 10 : 7
    guard shape.wordCount <= limit, !context.isFull(state.line) || last > state.line,
      last == state.line || shape.capitalisedShare >= 60
    else {
      return nil
    }
    let confidence = shape.capitalisedShare >= 60 ? 0.8 : 0.6
    return BlockStart(.heading, rule: "isolated-heading", confidence: confidence)
  }

  /// A blank line or another heading stands before it, or a blank line after it alone.
  private static func isApart(_ state: BlockState, _ context: BlockContext) -> Bool {
    context.hasBlankBefore(state.line) || state.open?.kind == .heading
      || context.hasBlankAfter(state.line) && !isBeforeMarked(state.line, context)
      || isShortOverProse(state.line, context)
  }

  /// The end of a column above its notes is no blank line.
  private static func isBeforeMarked(_ line: Int, _ context: BlockContext) -> Bool {
    line + 1 < context.lines.count && context.lines[line + 1].zone != nil
  }

  /// The heading's last line: a stretch of at most three, none of which ends a sentence.
  private static func lastLine(_ line: Int, _ context: BlockContext) -> Int? {
    var last = line
    while !context.hasBlankAfter(last) {
      last += 1
      guard last - line < 3, context.lines[last].zone == nil, !context.shapes[last].endsSentence,
        !context.shapes[last].hasEnumerator, context.shapes[last].capitalisedShare >= 60,
        context.shapes[last - 1].width * 100 >= context.fullWidth(line) * 65
      else { return isShortOverProse(line, context) ? line : nil }
    }
    return context.shapes[last].endsOpen ? nil : last
  }

  /// `Pengumpulan Data` with its paragraph on the next line.
  private static func isShortOverProse(_ line: Int, _ context: BlockContext) -> Bool {
    guard line + 1 < context.lines.count, context.lines[line + 1].zone == nil else { return false }
    let shape = context.shapes[line]
    // The first line of a paragraph is indented, a heading is not.
    let isOverIndent =
      context.lines[line + 1].indentColumns >= context.lines[line].indentColumns + 3
    return shape.width * 100 < context.fullWidth(line) * 60
      && shape.capitalisedShare >= (isOverIndent ? 60 : 80)
      && context.shapes[line + 1].startsUpper && context.isFull(line + 1)
  }

  private static func isAfterSentence(_ state: BlockState, _ context: BlockContext) -> Bool {
    guard let previous = state.previous, let open = state.open else { return true }
    let before = context.shapes[previous]
    // `(Penulis, 2020)` often stands after the sentence's point.
    return open.kind == .heading || before.endsSentence && before.lastByte != 0x3A
      || before.lastByte == 0x29
  }

  /// A paragraph follows: it begins with a capital and has words enough or a second line.
  private static func isProse(_ line: Int, _ context: BlockContext) -> Bool {
    let shape = context.shapes[line]
    let hasSecondLine =
      line + 1 < context.lines.count && context.lines[line + 1].zone == nil
      && !context.hasBlankBefore(line + 1)
    return shape.startsUpper
      && (context.isFull(line) || shape.wordCount >= 5 || hasSecondLine && shape.wordCount >= 2)
  }
}
