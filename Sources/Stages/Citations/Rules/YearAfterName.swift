import PetikModel
import PetikText

extension CitationRule {
  /// Authors named by the sentence, their year in a bracket: `Rahman dan Putri (2018: 5)`.
  static let yearAfterName = CitationRule("year-after-name") { bracket, context in
    let text = context.text
    guard !bracket.isSquare, bracket.content.count < 80,
      let opening = text[bracket.content].wordRanges.first,
      Year.read(text[text.core(opening)]) != nil
        || context.phraseClasses(bracket.content).contains(.undated)
    else { return nil }
    let walk = NameWalk(context)
    guard let ranges = walk.names(before: bracket.range.lowerBound), let first = ranges.first,
      let names = AuthorReader(context: context).read(ranges[...])
    else { return nil }
    let holder = CitationItem(authors: names.names, isEtAl: names.isEtAl)
    var items = ItemReader(context).read(bracket.content, inherited: holder)?.items ?? []
    if items.isEmpty, context.phraseClasses(bracket.content).contains(.undated) {
      var item = holder
      item.year = text[text[bracket.content].trimmedRange].string
      items = [item]
    }
    guard !items.isEmpty, items.allSatisfy({ $0.authors == names.names }) else { return nil }
    let isListed = items.contains {
      context.habits.lists(names.lastWord, year: $0.year ?? "")
    }
    if !isListed, walk.isDoubtful(ranges) || walk.isOfThing(ranges) { return nil }
    return FoundCitation(
      kind: .narrative, range: first.lowerBound..<bracket.range.upperBound, items: items,
      confidence: isListed ? 0.97 : context.habits.hasList ? 0.7 : 0.85)
  }
}
