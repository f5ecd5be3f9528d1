import PetikModel
import PetikText

extension FurnitureRule {
  /// A line with one sign of a head or foot, in one short stretch with a line that is one:
  /// the journal's name over its ISSN.
  static let journalStretch = FurnitureRule("journal-stretch") { index, context in
    let cluster = context.clusters[index]
    guard cluster.count <= 5, cluster.contains(where: { context.lines[$0].zone?.isFurniture == true })
    else { return nil }
    let line = context.bytes(index)
    let isLabel = line.last == 0x3A && line.wordCount <= 4
    guard isLabel || JournalShape(line, lexicon: context.lexicon).signals >= 1,
      line.wordCount <= 12
    else { return nil }
    return .runningHead
  }
}
