import PetikModel
import PetikText

extension FurnitureRule {
  /// A line seen once that has the shape of a head or foot: journal, volume, ISSN, DOI, licence.
  ///
  /// It stands in a short stretch between blank lines, and not where references do, which are made
  /// of the same words.
  static let journalLine = FurnitureRule("journal-line") { index, context in
    guard index < context.referencesStart, context.cluster(index).count <= 4 else { return nil }
    let line = context.bytes(index)
    guard !isInNotes(index, context) else { return nil }
    let shape = context.journalShape(index)
    guard shape.signals >= 2, !line.contains("“"), !line.contains("\"") else { return nil }
    // A sentence about a journal ends like a sentence.
    if line.last == 0x2E, !shape.isAddressAlone, line.wordCount > 14 { return nil }
    return context.opensPage(index) ? .runningHead : .runningFoot
  }

  /// The line's stretch begins with a footnote: notes cite journals.
  static func isInNotes(_ index: Int, _ context: FurnitureContext) -> Bool {
    if context.holdsNote(index) { return true }
    // With a blank line after each line a note is no stretch of its own.
    guard context.text.layout.isDoubleSpaced else { return false }
    var line = index
    while line > 0, index - line < mostLinesOfNotes, context.lines[line].blankLinesBefore <= 1,
      context.lines[line].zone == nil
    {
      line -= 1
      if context.bytes(line).opensNote { return true }
      if let last = context.bytes(line).last, last == 0x2E { return false }
    }
    return false
  }

  private static let mostLinesOfNotes = 4
}
