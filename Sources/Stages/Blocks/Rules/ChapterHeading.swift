import PetikModel
import PetikText

extension BlockRule {
  /// `BAB II` or `CHAPTER 3`, alone or before its title; the title may be the next line.
  static let chapterHeading = BlockRule("chapter-heading", at: [.afterHeading, .chapter]) {
    state, context in
    let shape = context.shapes[state.line]
    if state.previous == state.openLine, let open = state.open, open.rule == "chapter-heading",
      open.label == nil, context.shapes[state.openLine].wordCount <= 2,
      shape.wordCount <= 12, !shape.endsSentence, shape.startsUpper, !shape.hasEnumerator
    {
      return BlockStart(.heading, rule: "chapter-heading", confidence: 0.95, joinsPrevious: true)
    }
    guard shape.startsUpper, !shape.endsSentence else { return nil }
    let key = context.paper.key(state.line)
    guard context.lexicon.lines.classes(of: key.firstWord).contains(.chapter) else { return nil }
    let words = key.split(separator: 0x20)
    guard words.count >= 2, words.count <= 14, isNumber(words[1]),
      words.count == 2 || shape.isCapitals || shape.capitalisedShare >= 80
    else { return nil }
    return BlockStart(.heading, rule: "chapter-heading", confidence: 0.97)
  }

  private static func isNumber(_ word: ByteSlice) -> Bool {
    word.count <= 2 && word.allSatisfy(\.isASCIIDigit) || romanValue(word) != nil
  }
}
