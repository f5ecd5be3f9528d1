import PetikModel

extension FurnitureRule {
  /// A number alone on its line is a folio where it fits the sequence of the pages, or stands next
  /// to a running head or foot.
  static let folio = FurnitureRule("folio") { index, context in
    if context.folios.contains(index) { return .folio }
    let isBesideFurniture =
      index > 0 && context.lines[index - 1].zone?.isFurniture == true
      || index + 1 < context.lines.count && context.lines[index + 1].zone?.isFurniture == true
    guard isBesideFurniture else { return nil }
    let number = FolioSequence.folioNumber(index, in: context.paper, lexicon: context.lexicon)
    return number == nil ? nil : .folio
  }
}
