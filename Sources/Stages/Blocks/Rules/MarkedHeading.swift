import PetikModel

extension BlockRule {
  /// What the source's markup says is a heading.
  static let markedHeading = BlockRule("marked-heading") { state, context in
    let number = context.lines[state.line].number
    guard context.joiner.text.markedHeadings.contains(number) else { return nil }
    return BlockStart(.heading, rule: "marked-heading", confidence: 1)
  }
}
