import PetikModel
import PetikText

extension BlockRule {
  /// A line of the front matter that states something of the paper: `Received: 30-07-2025`.
  static let statement = BlockRule("statement", at: .front) { state, context in
    guard state.isFront else { return nil }
    let line = context.bytes(state.line)
    let labels = context.lexicon.front.statementLabels
    if let colon = line.prefix(40).firstIndex(of: 0x3A) {
      let label = line[..<colon].matchKey
      if labels.contains(label) { return BlockStart(.metadata, rule: "statement", confidence: 0.9) }
    }
    let hasDates =
      line.first == 0x28
      && labels.contains(where: { key in
        line.dropFirst().prefix(20).lowercased.hasPrefix(key)
      })
    return hasDates ? BlockStart(.metadata, rule: "statement", confidence: 0.9) : nil
  }
}
