import PetikLexicon
import PetikModel
import PetikText

extension FurnitureRule {
  /// The paper's authors beside another head or foot: `Utami et al.` alone, `202 | A. Hadi, R. Utami`.
  static let authorsHead = FurnitureRule("authors-head") { index, context in
    guard index < context.referencesStart, isBesideHead(index, context),
      context.cluster(index).count <= 4
    else { return nil }
    let line = context.bytes(index)
    guard line.firstScalar?.isUpper == true ? endsWithOthers(line, context) : opensWithFolio(line)
    else { return nil }
    return context.opensPage(index) ? .runningHead : .runningFoot
  }

  private static func isBesideHead(_ index: Int, _ context: FurnitureContext) -> Bool {
    [index - 1, index + 1].contains { line in
      context.lines.indices.contains(line) && context.lines[line].zone?.isFurniture == true
    }
  }

  /// `Utami et al.`, `Utami, dkk.`
  private static func endsWithOthers(_ line: ByteSlice, _ context: FurnitureContext) -> Bool {
    let words = line.wordRanges
    guard (2...5).contains(words.count), let last = words.last else { return false }
    let word = line[last].prefix { $0 != 0x2E }
    return context.lexicon.references.classes(of: word).contains(.etAl)
  }

  /// `202 | A. Hadi`
  private static func opensWithFolio(_ line: ByteSlice) -> Bool {
    let digits = line.prefix { $0.isASCIIDigit }
    guard (1...4).contains(digits.count) else { return false }
    let rest = line[line[digits.endIndex...].trimmedRange]
    return rest.first == 0x7C && rest.wordCount <= 16
  }
}
