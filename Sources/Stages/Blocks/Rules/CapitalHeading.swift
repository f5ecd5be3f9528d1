import PetikModel
import PetikText

extension BlockRule {
  /// A short line in capitals between paragraphs.
  static let capitalHeading = BlockRule("capital-heading", at: .capitals) { state, context in
    let shape = context.shapes[state.line]
    guard shape.isCapitals, !shape.hasEnumerator, !state.isInReferences, !shape.endsOpen,
      context.paper.key(state.line).count >= 5,
      shape.wordCount <= 22, shape.digitShare < 30, !shape.endsSentence, mayStart(state, context),
      shape.wordCount >= 2
        || context.hasBlankBefore(state.line) && context.hasBlankAfter(state.line)
    else { return nil }
    if let next = context.next(state.line), context.shapes[next].startsLower,
      !context.hasBlankAfter(state.line)
    {
      return nil
    }
    // Over a paragraph or another heading, not over a cell.
    if !state.isFront, let next = context.next(state.line), !context.shapes[next].isCapitals,
      context.shapes[next].wordCount < 3, !context.shapes[next].hasEnumerator
    {
      return nil
    }
    let isApart = context.hasBlankBefore(state.line)
    return BlockStart(.heading, rule: "capital-heading", confidence: isApart ? 0.92 : 0.8)
  }
}
