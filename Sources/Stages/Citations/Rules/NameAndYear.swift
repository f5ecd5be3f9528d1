import PetikModel
import PetikText

extension CitationRule {
  /// Authors and years in one bracket: `(Rahman, 2018; Putri & Hadi, 2020: 5)`.
  static let nameAndYear = CitationRule("name-and-year") { bracket, context in
    let text = context.text
    guard bracket.content.count >= 5, bracket.content.count < 1500 else { return nil }
    let reader = ItemReader(context)
    var items: [CitationItem] = []
    var confidence = 0.97
    for part in text.parts(of: bracket.content) {
      guard let result = reader.read(part, inherited: items.last) else { continue }
      items += result.items
      confidence = min(confidence, result.confidence)
    }
    guard !items.isEmpty else { return nil }
    let known = items.contains { item in
      context.habits.lists(item.firstAuthorWord, year: item.year ?? "")
    }
    if context.habits.hasList, !known { confidence -= 0.1 }
    return FoundCitation(
      kind: .parenthetical, range: bracket.range, items: items,
      confidence: bracket.isSquare ? confidence - 0.1 : confidence)
  }
}

extension CitationItem {
  var firstAuthorWord: String {
    authors.first?.lastKeyWord.map(String.init) ?? ""
  }
}

extension Bytes {
  /// The parts of a bracket between semicolons.
  func parts(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range where self[offset] == UInt8(ascii: ";") {
      parts.append(start..<offset)
      start = offset + 1
    }
    parts.append(start..<range.upperBound)
    return parts
  }
}
