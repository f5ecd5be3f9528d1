import PetikModel
import PetikText

extension BlockRule {
  /// A line that is nothing but a known heading: `Pendahuluan`, `DAFTAR PUSTAKA`.
  static let knownHeading = BlockRule("known-heading", at: .role) { state, context in
    let shape = context.shapes[state.line]
    // A word that many lines show alone is a cell.
    let isOrnamented = context.paper.enumerator(state.line)?.style == .bullet && shape.isCapitals
    guard shape.words.contains(.role), !shape.hasEnumerator || isOrnamented, shape.startsUpper,
      context.roleCount(state.line) <= 3, mayStart(state, context)
    else { return nil }
    // `Metode: …` or the end of a sentence is another thing.
    guard shape.lastByte.isWordByte || shape.lastByte == 0x3A || shape.lastByte == 0x2E else {
      return nil
    }
    if let next = context.next(state.line), context.shapes[next].startsLower { return nil }
    let isApart = context.hasBlankBefore(state.line) || context.hasBlankAfter(state.line)
    return BlockStart(.heading, rule: "known-heading", confidence: isApart ? 0.97 : 0.9)
  }
}
