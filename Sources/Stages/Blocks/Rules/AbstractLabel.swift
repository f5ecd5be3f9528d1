import PetikLexicon
import PetikModel
import PetikText

extension BlockRule {
  /// `Abstrak`, alone on its line or before the text: `Abstract: This study …`.
  static let abstractLabel = BlockRule("abstract-label", at: .opening) { state, context in
    let words = context.lexicon.lines
    if context.shapes[state.line].words.contains(.abstract) {
      return BlockStart(.abstract, rule: "abstract-heading", confidence: 0.97)
    }
    // `ARTICLE INFO ABSTRACT`: two boxes side by side.
    let key = context.paper.key(state.line)
    if let box = words.boxes.first(where: { key.first == $0.first && key.starts(with: $0) }) {
      let rest = key.dropFirst(box.count).drop { $0 == 0x20 }
      if words.classes(of: rest).contains(.abstract) {
        return BlockStart(.abstract, rule: "abstract-heading", confidence: 0.9)
      }
      if rest.isEmpty { return BlockStart(.metadata, rule: "info-box", confidence: 0.9) }
    }
    guard !state.sawHeading, let label = openingLabel(state.line, .abstract, context)
    else {
      return nil
    }
    return BlockStart(.abstract, rule: "abstract-label", confidence: 0.95, label: label)
  }

  /// The words of a class that open a line, closed by a colon, point or dash; as a match key.
  static func openingLabel(
    _ index: Int, _ words: LineWords.Class, _ context: BlockContext
  ) -> String? {
    let line = context.bytes(index)
    guard let end = labelEnd(line) else { return nil }
    let isLabel = line[..<end].withMatchKey { key in
      context.lexicon.lines.classes(of: key).isSuperset(of: words)
    }
    return isLabel ? line[..<end].matchKey : nil
  }

  /// The first colon, point or dash of a line, where it stands near its beginning.
  private static func labelEnd(_ line: ByteSlice) -> Int? {
    line.withUnsafeBufferPointer { bytes in
      for offset in 0..<min(bytes.count, mostLabelBytes + 1) {
        switch bytes[offset] {
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"):
          return line.startIndex + offset
        case 0xE2 where bytes.contains("—", at: offset) || bytes.contains("–", at: offset):
          return line.startIndex + offset
        default: continue
        }
      }
      return nil
    }
  }

  private static let mostLabelBytes = 24
}
