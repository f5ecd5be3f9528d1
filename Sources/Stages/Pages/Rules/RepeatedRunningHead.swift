import PetikModel
import PetikText

extension FurnitureRule {
  /// A line that returns from page to page, its digits aside, in a short stretch of its own.
  static let repeatedRunningHead = FurnitureRule("repeated-running-head") { index, context in
    let key = context.keys[index]
    let places = context.repeated.places(of: index)
    guard places.count >= 2, key.utf8.count >= 6 else { return nil }
    let found = context.repeatedPlaces(index)
    guard found.apart * 10 >= (found.seen - 1) * 8,
      max(found.inShortStretch, found.atPageEdge) * 10 >= found.seen * 7,
      mayRepeat(key, context), !isNote(index, context)
    else { return nil }
    let isJournal = context.journalShape(index).signals >= 1
    let isAlwaysAtEdge = found.atPageEdge == found.seen
    guard places.count >= (isJournal || isAlwaysAtEdge ? 2 : 3) else { return nil }
    guard isJournal || found.atPageEdge * 10 >= found.seen * 6 else { return nil }
    return context.opensPage(index) ? .runningHead : .runningFoot
  }

  /// Notes at the feet of pages end alike: `5 Ibid., hlm. 12.`, `Vol. 2, No. 1, 2014, hlm. 10–60.`
  private static func isNote(_ index: Int, _ context: FurnitureContext) -> Bool {
    let line = context.bytes(index)
    let text = line.drop { $0.isASCIIDigit || $0.isBlank }
    if context.lexicon.notes.form(ofKey: context.keys[index]) != nil { return true }
    if text.startIndex > line.startIndex, !countsPages(index, context) { return true }
    guard isInNotes(index, context) else { return false }
    let longWords = context.keys[index].split(separator: " ").count { $0.utf8.count >= 4 }
    return longWords < 3
  }

  /// The numbers that open the lines of this key go up with the pages: `12 Jurnal Laut`.
  private static func countsPages(_ index: Int, _ context: FurnitureContext) -> Bool {
    let numbers = context.repeated.places(of: index).prefix(24).compactMap {
      Int(context.bytes($0).prefix { $0.isASCIIDigit }.string)
    }
    let steps = zip(numbers, numbers.dropFirst()).map { $1 - $0 }
    return steps.allSatisfy { $0 == 0 }
      || steps.count { (1...3).contains($0) } * 10 >= steps.count * 7
  }

  /// Captions, source lines and headings return too.
  private static func mayRepeat(_ key: String, _ context: FurnitureContext) -> Bool {
    let first = key.firstWord
    if context.lexicon.furniture.captionOpenings.contains(first) { return false }
    if context.lexicon.headings.roles[key] != nil { return false }
    return key.utf8.contains { $0.isASCIILetter }
  }
}
