import PetikModel
import PetikText

extension FurnitureRule {
  /// A line that pipeline.json names.
  static let namedRunningHead = FurnitureRule("named-running-head") { index, context in
    let named = context.lexicon.furniture.runningHeads
    guard !named.isEmpty else { return nil }
    return named.contains(context.bytes(index).matchKey) ? .runningHead : nil
  }
}
