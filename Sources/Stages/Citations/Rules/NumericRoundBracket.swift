import PetikLexicon
import PetikModel
import PetikText

extension CitationRule {
  /// Numbers in round brackets, in a paper that cites by them: `meningkat (1,4–6).`
  static let numericRoundBracket = CitationRule("numeric-round-bracket") { bracket, context in
    guard !bracket.isSquare, context.habits.isRoundNumeric,
      let numbers = context.text.citedNumbers(in: bracket, words: context.words),
      numbers.allSatisfy({ $0 <= context.habits.highestLabel })
    else { return nil }
    return FoundCitation(
      kind: .numeric, range: bracket.range,
      items: numbers.map { CitationItem(number: String($0)) }, confidence: 0.85)
  }
}

extension Bytes {
  /// The numbers of a round bracket where they may cite: behind a word, before a sign or a small
  /// word. `(1) angin, (2) air` counts, and `ayat (2)` names.
  func citedNumbers(in bracket: Bracket, words: WordTable<CitationClass>) -> [Int]? {
    guard !bracket.isSquare, bracket.content.count <= 40,
      let numbers = NumberList.read(self[bracket.content])
    else { return nil }
    let before = self[..<bracket.range.lowerBound].suffix(40)
    guard let last = before.wordRanges.last, let end = before[last].lastScalar,
      end.isLetter || end == "," || end == "." || end == "”" || end == "%" || end == ")"
    else { return nil }
    if words.classes(of: before[core(last)]).isIntersecting(.dated | .numbered) { return nil }
    if numbers.count > 1 { return numbers }
    guard let next = self[bracket.range.upperBound...].first else { return numbers }
    return next == UInt8(ascii: ".") || next == UInt8(ascii: ",") || next == UInt8(ascii: ";")
      ? numbers : nil
  }
}
