import PetikModel
import PetikText

extension BlockRule {
  /// `Kata kunci: …`, `Keywords – …`, or the label alone over its terms.
  static let keywordLabel = BlockRule("keyword-label", at: .opening) { state, context in
    if context.shapes[state.line].words.contains(.keywords) {
      return BlockStart(.keywords, rule: "keyword-heading", confidence: 0.97)
    }
    if let label = openingLabel(state.line, .keywords, context) {
      return BlockStart(.keywords, rule: "keyword-label", confidence: 0.97, label: label)
    }
    return nil
  }
}
