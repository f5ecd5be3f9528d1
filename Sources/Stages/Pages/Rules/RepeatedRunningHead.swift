import PetikLexicon
import PetikModel
import PetikText

extension FurnitureRule {
  /// A line that returns from page to page, its digits aside, in a short stretch of its own.
  static let repeatedRunningHead = FurnitureRule("repeated-running-head") { index, context in
    guard let found = context.returningPlaces(index) else { return nil }
    let isJournal = context.journalShape(index).signals >= 1
    let isAlwaysAtEdge = found.atPageEdge == found.seen
    guard lines(like: index, context).count >= (isJournal || isAlwaysAtEdge ? 2 : 3) else {
      return nil
    }
    guard isJournal || found.atPageEdge * 10 >= found.seen * 6, !isNote(index, context) else {
      return nil
    }
    return context.opensPage(index) ? .runningHead : .runningFoot
  }

  /// Notes at the feet of pages end alike: `5 Ibid., hlm. 12.`, `Vol. 2, No. 1, 2014, hlm. 10–60.`
  private static func isNote(_ index: Int, _ context: FurnitureContext) -> Bool {
    let line = context.bytes(index)
    let text = line.drop { $0.isASCIIDigit || $0.isBlank }
    if text.startIndex > line.startIndex, !countsPages(index, context) { return true }
    guard isInNotes(index, context) else { return false }
    let key = context.repeated.key(of: index)
    let longWords = key.split(separator: 0x20).count { $0.count >= 4 }
    return longWords < 3
  }

  /// The numbers that open the lines of this key go up with the pages: `12 Jurnal Laut`.
  private static func countsPages(_ index: Int, _ context: FurnitureContext) -> Bool {
    let numbers = lines(like: index, context).prefix(24).compactMap {
      Int(context.bytes(Int($0)).prefix { $0.isASCIIDigit }.string)
    }
    let steps = zip(numbers, numbers.dropFirst()).map { $1 - $0 }
    return steps.allSatisfy { $0 == 0 }
      || steps.count { (1...3).contains($0) } * 10 >= steps.count * 7
  }

  /// Captions, source lines and headings return too.
  static func mayRepeat(_ key: ByteSlice, _ lexicon: Lexicon) -> Bool {
    if lexicon.furniture.captionOpenings.contains(key.firstWord.string) { return false }
    let isHeading = key.withUnsafeBufferPointer { lexicon.lines.classes(of: $0).contains(.role) }
    return !isHeading && key.contains { $0.isASCIILetter }
  }

  /// All lines that show what a line shows.
  private static func lines(like index: Int, _ context: FurnitureContext) -> ArraySlice<Int32> {
    context.repeated.lines(ofGroup: context.repeated.group(of: index))
  }
}
