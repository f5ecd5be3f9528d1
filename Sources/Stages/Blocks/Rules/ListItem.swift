import PetikModel
import PetikText

extension BlockRule {
  /// A label that begins or continues a list: `1)`, `a.`, `•`.
  static let listItem = BlockRule("list-item", at: .label) { state, context in
    let shape = context.shapes[state.line]
    guard let enumerator = context.paper.enumerator(state.line), enumerator.path.count == 1 else {
      return nil
    }
    let follows = state.lists.contains { enumerator.follows($0.last) }
    guard follows || enumerator.isFirst, mayBreakBefore(state, context, follows: follows) else {
      return nil
    }
    // A dash may open a line of a sentence.
    if enumerator.style == .bullet, shape.startsLower, !follows,
      !context.hasBlankBefore(state.line), !precededByColon(state, context)
    {
      return nil
    }
    let label = context.bytes(state.line)[enumerator.label].string
    return BlockStart(
      .listItem, rule: "list-item", confidence: follows ? 0.93 : 0.85, label: label,
      enumerator: enumerator)
  }

  /// An item begins where a sentence or item may end.
  private static func mayBreakBefore(
    _ state: BlockState, _ context: BlockContext, follows: Bool
  ) -> Bool {
    guard let previous = state.previous, let open = state.open else { return true }
    if open.kind == .heading || context.hasBlankBefore(state.line) { return true }
    let before = context.shapes[previous]
    if before.endsSentence || before.lastByte == 0x2C && follows { return true }
    return follows && (open.kind == .listItem || !context.isFull(previous))
  }

  private static func precededByColon(_ state: BlockState, _ context: BlockContext) -> Bool {
    state.previous.map { context.shapes[$0].lastByte == 0x3A } ?? false
  }
}
