import PetikModel
import PetikText

extension BlockRule {
  /// `1. PENDAHULUAN`, `2.1 Konsep`, `A. Input`: by known words, capitals, depth, or by its place
  /// in the paper's own counting.
  static let numberedHeading = BlockRule("numbered-heading", at: .label) { state, context in
    let shape = context.shapes[state.line]
    guard let enumerator = context.paper.enumerator(state.line), enumerator.style != .bullet,
      !enumerator.hasBracket,
      enumerator.style != .lowerLetter, shape.startsUpper, shape.wordCount <= 16,
      !shape.endsSentence || shape.lastByte == 0x3F && enumerator.path.count >= 2,
      mayStart(state, context)
    else { return nil }
    let key = context.paper.key(state.line)
    let isKnown =
      shape.wordCount <= 8
      && (shape.words.contains(.role) || context.lexicon.lines.opensRole(key))
    let isDeep = enumerator.style == .decimal && enumerator.path.count >= 2
    let isCounted = context.headingSystems.headings.contains(state.line)
    let isCapital = shape.isCapitals && key.count >= 4
    guard isKnown || isDeep || isCounted || isCapital else { return nil }
    let line = context.bytes(state.line)
    let confidence = isKnown ? 0.98 : isCapital || isDeep ? 0.95 : 0.85
    return BlockStart(
      .heading, rule: "numbered-heading", confidence: confidence,
      label: line[enumerator.label].string, enumerator: enumerator)
  }

  /// A sentence that goes on over the line's start is no heading.
  static func mayStart(_ state: BlockState, _ context: BlockContext) -> Bool {
    guard let previous = state.previous, let open = state.open else { return true }
    if open.kind == .heading || context.hasBlankBefore(state.line) { return true }
    // A list of terms ends without a point.
    if open.kind == .keywords, !context.shapes[previous].endsOpen { return true }
    if state.line > 0, context.lines[state.line - 1].zone != nil { return true }
    let before = context.shapes[previous]
    return before.endsSentence || !context.isFull(previous) && !before.endsOpen
  }
}
