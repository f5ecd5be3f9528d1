import PetikModel
import PetikText

extension BlockRule {
  /// `Abstrak`, alone on its line or before the text: `Abstract: This study …`.
  static let abstractLabel = BlockRule("abstract-label") { state, context in
    let words = context.lexicon.headings
    if context.shapes[state.line].words.contains(.abstract) {
      return BlockStart(.abstract, rule: "abstract-heading", confidence: 0.97)
    }
    // `ARTICLE INFO ABSTRACT`: two boxes side by side.
    let key = context.paper.key(state.line)
    let boxes = words.boxes.lazy.filter { key.starts(with: $0.utf8) }
    if let box = boxes.max(by: { $0.utf8.count < $1.utf8.count }) {
      let rest = key.dropFirst(box.utf8.count).drop { $0 == 0x20 }
      if words.abstracts.contains(rest.string) {
        return BlockStart(.abstract, rule: "abstract-heading", confidence: 0.9)
      }
      if rest.isEmpty { return BlockStart(.metadata, rule: "info-box", confidence: 0.9) }
    }
    guard !state.sawHeading, let label = openingLabel(context.bytes(state.line), words.abstracts)
    else {
      return nil
    }
    return BlockStart(.abstract, rule: "abstract-label", confidence: 0.95, label: label)
  }

  /// The word of a set that opens a line, closed by a colon, point or dash.
  static func openingLabel(_ line: ByteSlice, _ words: Set<String>) -> String? {
    var end = line.startIndex
    while end < line.endIndex, end - line.startIndex <= 24 {
      let scalar = line.scalar(at: end).0
      if scalar == ":" || scalar == "." || scalar == "—" || scalar == "–" || scalar == "-" {
        let label = line[..<end].matchKey
        return words.contains(label) ? label : nil
      }
      end += UTF8.width(scalar)
    }
    return nil
  }
}
