import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// The lines with what can be seen of each.
struct BlockContext: Sendable {
  let lines: [Line]
  let shapes: [LineShape]
  let joiner: Joiner
  /// The next running-text line after each line.
  private let nextText: [Int]
  let spacing: Spacing
  /// How many lines show the same words.
  let keyCounts: [String: Int]
  /// Width of a full line around each line: columns differ within one paper.
  let fullWidths: [Int]
  /// Headings counted in one system: `1.` … or `A.` …, where the paper has one.
  let headingSystems: HeadingSystems

  init(lines: [Line], joiner: Joiner) {
    self.lines = lines
    self.joiner = joiner
    let text = joiner.text
    shapes = lines.map { LineShape(text.bytes[$0.range], lexicon: joiner.lexicon) }
    var next = Array(repeating: lines.count, count: lines.count)
    var following = lines.count
    for index in lines.indices.reversed() {
      next[index] = following
      if lines[index].zone == nil { following = index }
    }
    nextText = next
    fullWidths = Self.fullWidths(lines: lines, shapes: shapes)
    headingSystems = HeadingSystems(
      lines: lines, shapes: shapes, next: next, lexicon: joiner.lexicon)
    spacing = Spacing(lines: lines, shapes: shapes)
    var counts: [String: Int] = [:]
    for shape in shapes where !shape.key.isEmpty { counts[shape.key, default: 0] += 1 }
    keyCounts = counts
  }

  var lexicon: Lexicon { joiner.lexicon }

  func bytes(_ line: Int) -> ByteSlice { joiner.text.bytes[lines[line].range] }

  /// The next line of running text.
  func next(_ line: Int) -> Int? {
    nextText[line] < lines.count ? nextText[line] : nil
  }

  /// More blank lines stand before this line than between the lines of a paragraph around it.
  func hasBlankBefore(_ line: Int) -> Bool {
    lines[line].blankLinesBefore > spacing.usualBlanks[line] || lines[line].startsAfterFormFeed
  }

  /// A blank line, the end, or a marked line follows.
  func hasBlankAfter(_ line: Int) -> Bool {
    guard line + 1 < lines.count else { return true }
    return lines[line + 1].zone != nil || hasBlankBefore(line + 1)
  }

  /// What the source's markup says of a line.
  func mark(of line: Int) -> LineMark? { joiner.text.markup.lines[lines[line].number] }

  /// Whether the line fills its column, so that its sentence may go on below.
  func isFull(_ line: Int) -> Bool { shapes[line].width * 100 >= fullWidths[line] * 82 }

  /// The nine-tenths width among the running-text lines around each line.
  private static func fullWidths(lines: [Line], shapes: [LineShape]) -> [Int] {
    var widths = Array(repeating: 40, count: lines.count)
    let step = 16
    let text = lines.indices.filter { lines[$0].zone == nil }
    for start in stride(from: 0, to: text.count, by: step) {
      let window = text[max(0, start - 24)..<min(text.count, start + step + 24)]
      let sorted = window.map { shapes[$0].width }.sorted()
      let full = max(sorted[(sorted.count - 1) * 85 / 100], 20)
      for index in text[start..<min(text.count, start + step)] { widths[index] = full }
    }
    return widths
  }
}
