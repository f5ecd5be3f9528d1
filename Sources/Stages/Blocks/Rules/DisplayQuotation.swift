import PetikModel
import PetikText

extension BlockRule {
  /// A paragraph after a colon, on lines of its own: in quotation marks, or set narrower.
  static let displayQuotation = BlockRule("display-quotation", at: .afterColon) { state, context in
    guard context.hasBlankBefore(state.line), let previous = state.previous,
      context.shapes[previous].lastByte == 0x3A, !context.shapes[state.line].hasEnumerator,
      let first = context.bytes(state.line).firstScalar
    else { return nil }
    if first == "“" || first == "\"" {
      return BlockStart(.quotation, rule: "display-quotation", confidence: 0.85)
    }
    guard first.isUpper, isNarrow(state.line, context) else { return nil }
    return BlockStart(.quotation, rule: "display-quotation", confidence: 0.7)
  }

  /// A stretch of three lines or more, all of them set shorter than the text around.
  private static func isNarrow(_ line: Int, _ context: BlockContext) -> Bool {
    var widest = 0
    var end = line
    while end < context.lines.count, context.lines[end].zone == nil,
      end == line || !context.hasBlankBefore(end)
    {
      widest = max(widest, context.shapes[end].width)
      end += 1
    }
    return end - line >= 3 && widest * 100 <= context.fullWidth(line) * 88
  }
}
