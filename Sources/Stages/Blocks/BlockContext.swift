import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// The lines with what can be seen of each, and of the lines around it. A class, so that handing it
/// to each rule costs nothing.
final class BlockContext: Sendable {
  let paper: PaperLines
  let lines: [Line]
  let shapes: [LineShape]
  let joiner: Joiner
  /// The next running-text line after each line.
  private let nextText: [Int32]
  let spacing: Spacing
  /// Width of a full line around each line: columns differ within one paper.
  private let fullWidths: [Int32]
  /// Headings counted in one system: `1.` … or `A.` …, where the paper has one.
  let headingSystems: HeadingSystems
  /// How many lines show each text that names a section's role, by its match key.
  private let roleCounts: WordCounts
  /// The lines come from markup, which may say what they are.
  let isMarked: Bool

  init(_ paper: PaperLines, joiner: Joiner) {
    self.paper = paper
    self.joiner = joiner
    lines = paper.lines
    shapes = paper.shapes
    var next = Array(repeating: Int32(lines.count), count: lines.count)
    var following = lines.count
    for index in lines.indices.reversed() {
      next[index] = Int32(following)
      if lines[index].zone == nil { following = index }
    }
    nextText = next
    fullWidths = Self.fullWidths(of: paper)
    headingSystems = HeadingSystems(paper, next: next, lexicon: joiner.lexicon)
    spacing = Spacing(lines: lines, shapes: paper.shapes)
    var counts = WordCounts(slots: 64)
    for index in lines.indices where shapes[index].words.contains(.role) {
      paper.key(index).withUnsafeBufferPointer { _ = counts.add($0) }
    }
    roleCounts = counts
    isMarked = !joiner.text.markup.lines.isEmpty
  }

  var lexicon: Lexicon { joiner.lexicon }

  func bytes(_ line: Int) -> ByteSlice { paper.bytes(line) }

  func fullWidth(_ line: Int) -> Int { Int(fullWidths[line]) }

  /// The next line of running text.
  func next(_ line: Int) -> Int? {
    nextText[line] < lines.count ? Int(nextText[line]) : nil
  }

  /// More blank lines stand before this line than between the lines of a paragraph around it.
  func hasBlankBefore(_ line: Int) -> Bool {
    lines[line].blankLinesBefore > (spacing.isSpaced[line] ? 1 : 0)
      || lines[line].startsAfterFormFeed
  }

  /// A blank line, the end, or a marked line follows.
  func hasBlankAfter(_ line: Int) -> Bool {
    guard line + 1 < lines.count else { return true }
    return lines[line + 1].zone != nil || hasBlankBefore(line + 1)
  }

  /// How many lines show the words of a line that names a section's role.
  func roleCount(_ line: Int) -> Int { roleCounts[paper.key(line)] }

  /// What the source's markup says of a line.
  func mark(of line: Int) -> LineMark? {
    isMarked ? joiner.text.markup.lines[lines[line].number] : nil
  }

  /// Whether the line fills its column, so that its sentence may go on below.
  func isFull(_ line: Int) -> Bool { shapes[line].width * 100 >= fullWidth(line) * 82 }

  /// The nine-tenths width among the running-text lines around each line.
  private static func fullWidths(of paper: PaperLines) -> [Int32] {
    var widths = Array(repeating: Int32(40), count: paper.lines.count)
    let step = 16
    let text = paper.lines.indices.filter { paper.lines[$0].zone == nil }
    for start in stride(from: 0, to: text.count, by: step) {
      let window = text[max(0, start - 24)..<min(text.count, start + step + 24)]
      let full = max(usualWidth(of: window, paper.shapes), 20)
      for index in text[start..<min(text.count, start + step)] {
        widths[index] = Int32(clamping: full)
      }
    }
    return widths
  }

  /// The width that no more than 15 in 100 of some lines exceed.
  private static func usualWidth(of lines: ArraySlice<Int>, _ shapes: [LineShape]) -> Int {
    // Lines of running text are counted by their widths, wider ones sorted.
    let most = 255
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most + 1) { counts in
      counts.initialize(repeating: 0)
      for line in lines { counts[min(shapes[line].width, most)] += 1 }
      var left = lines.count - (lines.count - 1) * 85 / 100
      var width = most
      while left > Int(counts[width]) {
        left -= Int(counts[width])
        width -= 1
      }
      if width < most { return width }
      return lines.map { shapes[$0].width }.sorted()[(lines.count - 1) * 85 / 100]
    }
  }
}
