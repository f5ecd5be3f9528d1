import PetikModel
import PetikText

extension BlockRule {
  /// A line of signs and single letters: `y = a + b x (1)`.
  static let equation = BlockRule("equation", at: .equation) { state, context in
    let line = context.bytes(state.line)
    let shape = context.shapes[state.line]
    guard line.count <= 200, !shape.holdsOtherSigns else { return nil }
    // An equation's number, alone on its line.
    if isNumber(line) { return BlockStart(.equation, rule: "equation", confidence: 0.7) }
    guard shape.holdsEquationSigns, !line.contains("://"), !isInSentence(state, context) else {
      return nil
    }
    var signs = 0
    var longWords = 0
    for range in line.wordRanges {
      let word = line[range]
      let letters = word.count { $0.isASCIILetter }
      if letters >= 4 { longWords += 1 }
      if isSign(word) { signs += 1 }
    }
    guard signs >= 1, longWords <= 1, signs * 2 > longWords else { return nil }
    return BlockStart(.equation, rule: "equation", confidence: 0.8)
  }

  /// `yaitu P0 = 0` / `t ha-1, P1 = 10 t ha-1. Faktor`: a full line between lines of a sentence.
  private static func isInSentence(_ state: BlockState, _ context: BlockContext) -> Bool {
    guard let previous = state.previous, state.open?.kind == .paragraph,
      !context.hasBlankBefore(state.line), previous + 1 == state.line,
      context.isFull(previous), !context.shapes[previous].endsSentence
    else { return false }
    let line = context.bytes(state.line)
    return line.last != 0x29 && context.isFull(state.line) && line.contains(0x2C)
      && line.wordRanges.contains { line[$0].allSatisfy(\.isASCIILetter) && line[$0].count > 1 }
  }

  private static func isNumber(_ line: ByteSlice) -> Bool {
    guard line.count >= 3, line.count <= 6, line.first == 0x28, line.last == 0x29 else {
      return false
    }
    return line.dropFirst().dropLast().allSatisfy { $0.isASCIIDigit || $0 == 0x2E }
  }

  private static func isSign(_ word: ByteSlice) -> Bool {
    if word.contains("=") || word.contains("∑") || word.contains("√") || word.contains("∫") {
      return true
    }
    // Letters of the mathematical alphabets.
    return word.contains("𝑎") || word.firstScalar.map { 0x1D400...0x1D7FF ~= $0.value } == true
  }
}
