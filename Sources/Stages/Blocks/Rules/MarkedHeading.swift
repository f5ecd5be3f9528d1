import PetikModel

extension BlockRule {
  /// What the source's markup says is a heading.
  static let markedHeading = BlockRule("marked-heading", at: .marked) { state, context in
    guard case .heading(let level) = context.mark(of: state.line) else { return nil }
    var start = BlockStart(.heading, rule: "marked-heading", confidence: 1)
    start.level = level
    return start
  }
}
