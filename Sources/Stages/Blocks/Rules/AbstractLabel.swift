import PetikModel
import PetikText

extension BlockRule {
  /// `Abstrak`, alone on its line or before the text: `Abstract: This study …`.
  static let abstractLabel = BlockRule("abstract-label") { state, context in
    let words = context.lexicon.headings
    let key = context.shapes[state.line].key
    if words.abstracts.contains(key) {
      return BlockStart(.abstract, rule: "abstract-heading", confidence: 0.97)
    }
    // `ARTICLE INFO ABSTRACT`: two boxes side by side.
    if let box = words.boxes.filter({ key.hasPrefix($0) }).max(by: { $0.count < $1.count }) {
      let rest = key.dropFirst(box.count).drop { $0 == " " }
      if words.abstracts.contains(String(rest)) {
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
