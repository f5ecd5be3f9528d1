import PetikModel
import PetikText

extension BlockRule {
  /// A paragraph in quotation marks after a colon, on lines of its own.
  static let displayQuotation = BlockRule("display-quotation") { state, context in
    guard let first = context.bytes(state.line).firstScalar, first == "“" || first == "\"",
      context.hasBlankBefore(state.line), let previous = state.previous,
      context.shapes[previous].lastByte == 0x3A
    else { return nil }
    return BlockStart(.quotation, rule: "display-quotation", confidence: 0.85)
  }
}
