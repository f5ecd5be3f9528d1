import PetikModel
import PetikText

extension BlockRule {
  /// A line with leaders belongs to a contents page: `PENDAHULUAN ........ 4`.
  static let contentsEntry = BlockRule("contents-entry", at: .leaders) { state, context in
    guard hasLeaders(context.bytes(state.line)) else { return nil }
    return BlockStart(.contents, rule: "contents-entry", confidence: 0.97)
  }

  /// Five points or more, perhaps with blanks between, and at most a page number after them.
  private static func hasLeaders(_ line: ByteSlice) -> Bool {
    var end = line.endIndex
    while end > line.startIndex,
      line[end - 1].isASCIIDigit || line[end - 1].isBlank
        || "ivxlc".utf8.contains(line[end - 1])
    { end -= 1 }
    guard line.endIndex - end <= 6 else { return false }
    var points = 0
    while end > line.startIndex {
      if line[end - 1] == 0x2E {
        points += 1
      } else if line.contains("…", at: end - 3) {
        points += 3
        end -= 2
      } else if line[end - 1] != 0x20 {
        break
      }
      end -= 1
    }
    return points >= 5 && end > line.startIndex
  }
}
