import PetikModel
import PetikText

extension BlockRule {
  /// The second line of a heading: no blank line between, the same case, still short.
  static let headingGoesOn = BlockRule("heading-goes-on", at: .afterHeading) { state, context in
    guard let open = state.open, open.kind == .heading, let previous = state.previous,
      state.line == previous + 1, !context.hasBlankBefore(state.line)
    else { return nil }
    let shape = context.shapes[state.line]
    let before = context.shapes[previous]
    guard !shape.hasEnumerator, !shape.endsSentence, state.line - state.openLine < 5 else {
      return nil
    }
    // `BAB I` over its title.
    let isChapterTitle = open.rule == "chapter-heading" && state.openLine == previous
    // The rule of an isolated heading has seen all its lines.
    let isSeen =
      open.rule == "isolated-heading" && shape.capitalisedShare >= 60
      && !context.isFull(state.line)
    let isSameCase =
      before.isCapitals
      ? shape.isCapitals
      : !shape.isCapitals && context.hasBlankAfter(state.line) && !context.isFull(state.line)
        && (before.endsOpen || context.isFull(previous))
    guard isChapterTitle || isSeen || isSameCase,
      !shape.words.contains(.role)
        || isChapterTitle
    else { return nil }
    return BlockStart(.heading, rule: open.rule, confidence: 0.9, joinsPrevious: true)
  }
}
