import PetikModel
import PetikText

extension BlockRule {
  /// What the source's markup says is a paragraph, an item of a list, a quotation, an equation.
  static let markedBlock = BlockRule("marked-block", at: .marked) { state, context in
    guard case .block(let kind) = context.mark(of: state.line) else { return nil }
    let line = context.bytes(state.line)
    let enumerator = kind == .listItem ? Enumerator.read(line) : nil
    return BlockStart(
      kind, rule: "marked-block", confidence: 1,
      label: enumerator.map { line[$0.label].string }, enumerator: enumerator)
  }
}
