import PetikModel
import PetikText

extension FurnitureRule {
  /// A line with one sign of a head or foot beside a line that is one: the journal's name over its
  /// ISSN. Lines with one sign each may stand between.
  static let journalStretch = FurnitureRule("journal-stretch") { index, context in
    guard index < context.referencesStart,
      context.cluster(index).count <= FurnitureContext.shortStretch,
      !isInNotes(index, context), hasSign(index, context)
    else { return nil }
    let isBeside = reaches(index, step: -1, context) || reaches(index, step: 1, context)
    return isBeside ? .runningHead : nil
  }

  private static let mostLinesBetween = 3

  private static func hasSign(_ index: Int, _ context: FurnitureContext) -> Bool {
    let line = context.bytes(index)
    let isLabel =
      line.last == 0x3A && context.cluster(index).count <= FurnitureContext.shortStretch
      && line.wordCount <= 2
    return isLabel || context.journalShape(index).signals >= 1 && line.wordCount <= 12
  }

  private static func reaches(_ index: Int, step: Int, _ context: FurnitureContext) -> Bool {
    for distance in 1...mostLinesBetween {
      let other = index + distance * step
      guard context.lines.indices.contains(other) else { return false }
      if context.lines[other].zone?.isFurniture == true { return true }
      guard hasSign(other, context) else { return false }
    }
    return false
  }
}
