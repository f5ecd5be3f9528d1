import PetikModel
import PetikProse

/// What blank lines mean in each part of a paper.
///
/// Some tools put a blank line after every line, in some pages only. Between two halves of a
/// sentence a blank line parts nothing: as many as usually stand there are the spacing of the lines.
struct Spacing: Sendable {
  /// A blank line stands between the lines of one paragraph, around each line.
  let isSpaced: [Bool]
  /// Paragraphs are parted by blank lines, so a short line alone ends none.
  let partsParagraphsByBlanks: Bool

  /// Lines on either side that are looked at.
  private static let reach = 12

  init(lines: [Line], shapes: [LineShape]) {
    // Sums up to each line.
    var apart = Array(repeating: Int32(0), count: lines.count + 1)
    var together = apart
    var blankStarts = 0
    var plainStarts = 0
    for index in lines.indices {
      var isApart: Int32 = 0
      var isTogether: Int32 = 0
      if index > 0, lines[index].zone == nil, lines[index - 1].zone == nil {
        let blanks = lines[index].blankLinesBefore
        if shapes[index].startsLower, !shapes[index - 1].endsSentence,
          shapes[index - 1].wordCount > 4
        {
          isApart = blanks == 1 ? 1 : 0
          isTogether = blanks == 0 ? 1 : 0
        } else if shapes[index].startsUpper, shapes[index - 1].endsSentence {
          blankStarts += blanks > 0 ? 1 : 0
          plainStarts += blanks == 0 ? 1 : 0
        }
      }
      apart[index + 1] = apart[index] + isApart
      together[index + 1] = together[index] + isTogether
    }
    isSpaced = lines.indices.map { index in
      let low = max(0, index - Self.reach)
      let high = min(lines.count, index + Self.reach)
      let isSpaced = { (low: Int, high: Int) in
        apart[high] - apart[low] >= 3
          && apart[high] - apart[low] > 2 * (together[high] - together[low])
      }
      return isSpaced(low, index) || isSpaced(index, high)
    }
    partsParagraphsByBlanks = blankStarts * 2 > plainStarts && !isSpaced.contains(true)
  }
}
