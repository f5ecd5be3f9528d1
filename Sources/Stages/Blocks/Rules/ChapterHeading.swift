import PetikModel
import PetikText

extension BlockRule {
  /// `BAB II` or `CHAPTER 3`, alone or before its title; the title may be the next line.
  static let chapterHeading = BlockRule("chapter-heading") { state, context in
    let shape = context.shapes[state.line]
    if let open = state.open, open.rule == "chapter-heading", open.label == nil,
      state.previous == state.openLine, context.shapes[state.openLine].wordCount <= 2,
      shape.wordCount <= 12, !shape.endsSentence, shape.startsUpper, shape.enumerator == nil
    {
      return BlockStart(.heading, rule: "chapter-heading", confidence: 0.95, joinsPrevious: true)
    }
    guard context.lexicon.headings.chapterWords.contains(shape.key.firstWord) else { return nil }
    let words = shape.key.split(separator: " ")
    guard words.count >= 2, words.count <= 14, !shape.endsSentence,
      isNumber(words[1]), shape.startsUpper,
      words.count == 2 || shape.isCapitals || shape.capitalisedShare >= 80
    else { return nil }
    return BlockStart(.heading, rule: "chapter-heading", confidence: 0.97)
  }

  private static func isNumber(_ word: Substring) -> Bool {
    Int(word) != nil && word.utf8.count <= 2 || romanValue(Bytes(word.utf8)[...]) != nil
  }
}
