import PetikModel
import PetikText

extension BlockRule {
  /// `H1: Mutu berpengaruh terhadap puas.`: hypotheses stand one below the other as a list does.
  static let hypothesis = BlockRule("hypothesis", at: .hypothesis) { state, context in
    guard !state.isInReferences, mayStart(state, context) else { return nil }
    let line = context.bytes(state.line)
    var end = line.startIndex + 1
    while end < line.endIndex, line[end].isASCIIDigit { end += 1 }
    let number = Int(line[(line.startIndex + 1)..<end].string) ?? 0
    // `H4a`
    if end < line.endIndex, line[end].isASCIILower { end += 1 }
    let label = line[..<end]
    while end < line.endIndex, line[end].isBlank { end += 1 }
    guard label.count <= 4, end < line.endIndex,
      line[end] == UInt8(ascii: ":") || line[end] == UInt8(ascii: ".") && end == label.endIndex,
      line[(end + 1)...].wordCount > 2
    else { return nil }
    // The letter, then the number: each follows the one before.
    let enumerator = Enumerator(
      style: .upperLetter, path: [8, number], hasBracket: false, isClosed: true,
      label: label.startIndex..<label.endIndex, textStart: end + 1)
    return BlockStart(
      .listItem, rule: "hypothesis", confidence: 0.85, label: label.string, enumerator: enumerator)
  }
}
