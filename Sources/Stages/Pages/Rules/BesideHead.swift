import PetikModel
import PetikText

extension FurnitureRule {
  /// A rule of points or strokes beside furniture, and a short name that returns beside it on most
  /// pages: the journal's own letters over its name.
  static let besideHead = FurnitureRule("beside-head") { index, context in
    let beside = [index - 1, index + 1].compactMap { line in
      context.lines.indices.contains(line) ? context.lines[line].zone : nil
    }
    guard let zone = beside.first(where: \.isFurniture),
      isRuledLine(context.bytes(index)) || isBlankPage(index, context)
        || isShortName(index, context)
    else { return nil }
    return zone == .folio ? .runningFoot : zone
  }

  /// `Halaman ini sengaja dikosongkan`
  private static func isBlankPage(_ index: Int, _ context: FurnitureContext) -> Bool {
    let line = context.bytes(index)
    return context.cluster(index).count == 1 && line.wordCount <= 8
      && !line.contains(where: \.isASCIIDigit) && context.journalShape(index).signals >= 2
  }

  private static let fewestSigns = 8

  /// `…………`, `________`, `--------`
  private static func isRuledLine(_ line: ByteSlice) -> Bool {
    var count = 0
    var offset = line.startIndex
    while offset < line.endIndex {
      let (scalar, length) = line.scalar(at: offset)
      switch scalar.value {
      case 0x20: break
      case 0x2D, 0x2E, 0x3D, 0x5F, 0x2A, 0x7E, 0x2013, 0x2014, 0x2026, 0x2500...0x257F: count += 1
      default: return false
      }
      offset += length
    }
    return count >= fewestSigns
  }

  /// At most three words, of at most 24 bytes, as often as the line of furniture beside it returns.
  private static func isShortName(_ index: Int, _ context: FurnitureContext) -> Bool {
    let line = context.bytes(index)
    guard line.count <= 24, line.wordCount <= 3, line.firstScalar?.isUpper == true else {
      return false
    }
    let group = context.repeated.lines(ofGroup: context.repeated.group(of: index))
    guard group.count >= 3 else { return false }
    return group.prefix(12).allSatisfy { member in
      [Int(member) - 1, Int(member) + 1].contains { line in
        context.lines.indices.contains(line) && context.lines[line].zone?.isFurniture == true
      }
    }
  }
}
