import PetikModel
import PetikText

extension FurnitureRule {
  /// A short stretch beside furniture that cuts a sentence in two: `…tindakan` / authors | title /
  /// journal / `memasukkan…`.
  static let interruptingHead = FurnitureRule("interrupting-head") { index, context in
    let cluster = context.cluster(index)
    guard cluster.count <= 3, isBesideFurniture(cluster, context),
      cluster.allSatisfy({ isHeadLike($0, context) }),
      let start = textBefore(cluster.lowerBound, context),
      let end = textAfter(cluster.upperBound, context)
    else { return nil }
    if isBetweenFurniture(cluster, context) { return .runningHead }
    // Furniture on one side at least, nothing else between the halves of the sentence.
    guard start.skipped + end.skipped > 0 else { return nil }
    let before = context.bytes(start.line)
    let after = context.bytes(end.line)
    guard let last = before.last, last.isWordByte || last == 0x2C || last == 0x2D,
      before.wordCount >= 4,
      after.firstScalar?.isLower == true, context.bytes(index).firstScalar?.isLower == false,
      context.bytes(cluster.lowerBound).firstScalar?.isLower == false
    else { return nil }
    return .runningHead
  }

  private static func isBesideFurniture(
    _ cluster: ClosedRange<Int>, _ context: FurnitureContext
  ) -> Bool {
    cluster.lowerBound > 0 && context.lines[cluster.lowerBound - 1].zone?.isFurniture == true
      || cluster.upperBound + 1 < context.lines.count
        && context.lines[cluster.upperBound + 1].zone?.isFurniture == true
  }

  /// Furniture stands directly before and after the stretch: nothing of the text is near.
  private static func isBetweenFurniture(
    _ cluster: ClosedRange<Int>, _ context: FurnitureContext
  ) -> Bool {
    guard cluster.lowerBound > 0, cluster.upperBound + 1 < context.lines.count else { return false }
    let opening = context.repeated.key(of: cluster.lowerBound).firstWord.string
    return context.lines[cluster.lowerBound - 1].zone?.isFurniture == true
      && context.lines[cluster.upperBound + 1].zone?.isFurniture == true
      && !context.lexicon.furniture.captionOpenings.contains(opening)
  }

  /// Names and titles: a bar between them, or capitals at most words.
  private static func isHeadLike(_ index: Int, _ context: FurnitureContext) -> Bool {
    let line = context.bytes(index)
    if context.lines[index].zone?.isFurniture == true || line.contains("|") { return true }
    let isHeading = context.repeated.key(of: index).withUnsafeBufferPointer { key in
      !context.lexicon.lines.classes(of: key).isDisjoint(with: [.role, .abstract])
    }
    if isHeading { return false }
    let words = line.wordRanges
    let capitals = words.count { line[$0].firstScalar?.isUpper == true }
    return words.count >= 3 && capitals * 10 >= words.count * 7
  }

  private static func textBefore(
    _ index: Int, _ context: FurnitureContext
  ) -> (line: Int, skipped: Int)? {
    var line = index - 1
    while line >= 0, context.lines[line].zone?.isFurniture == true { line -= 1 }
    return line >= 0 ? (line, index - 1 - line) : nil
  }

  private static func textAfter(
    _ index: Int, _ context: FurnitureContext
  ) -> (line: Int, skipped: Int)? {
    var line = index + 1
    while line < context.lines.count, context.lines[line].zone?.isFurniture == true { line += 1 }
    return line < context.lines.count ? (line, line - index - 1) : nil
  }
}
