import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// The lines of a paper that are neither furniture nor footnotes, in reading order: what a table
/// that goes on over a page break sees.
struct FreeLines: Sendable {
  let lines: [Line]
  let shapes: [TableLineShape]
  let captions: Captions
  /// Length of a full line of prose around each line: a paper may be one column here, two there.
  private let fullWidths: [Int]
  let text: CleanText
  let lexicon: Lexicon

  init(_ paper: PaperLines, lexicon: Lexicon) {
    let text = paper.text
    self.text = text
    self.lexicon = lexicon
    lines = paper.free().lines
    shapes = lines.map { TableLineShape(text.bytes[$0.range], lexicon: lexicon) }
    captions = Captions(of: lines, in: text.bytes, words: lexicon.captions)
    fullWidths = Self.fullWidths(of: shapes, otherwise: text.layout.fullLineColumns)
  }

  /// Lines in a row for which one full width is taken.
  private static let stretch = 25

  /// The width that nine in ten wordy lines near a stretch do not pass.
  private static func fullWidths(of shapes: [TableLineShape], otherwise: Int) -> [Int] {
    stride(from: 0, to: max(shapes.count, 1), by: stretch).map { start in
      let near = shapes[max(0, start - 2 * stretch)..<min(shapes.count, start + 3 * stretch)]
      let widths = near.filter { $0.commonWords >= 2 && $0.numbers * 3 < $0.words }.map(\.width)
      guard widths.count >= 8 else { return otherwise }
      return widths.sorted()[widths.count * 9 / 10]
    }
  }

  /// What the source's markup says of a line.
  func mark(_ index: Int) -> LineMark? { text.markup.lines[lines[index].number] }

  /// The lines from one on that markup puts into one table or figure, with their zones.
  func marked(from start: Int) -> [Zone] {
    guard start < lines.count, case .zone(_, let group) = mark(start) else { return [] }
    return lines[start...].indices.lazy.map { index -> Zone? in
      guard case .zone(let zone, group) = mark(index), zone != .endnote else { return nil }
      return zone
    }.prefix { $0 != nil }.compactMap { $0 }
  }

  func bytes(_ index: Int) -> ByteSlice { text.bytes[lines[index].range] }

  /// A blank line, or a page's end, stands before the line.
  func isApart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let blanks = text.layout.isDoubleSpaced ? 2 : 1
    return lines[index].blankLinesBefore >= blanks || lines[index].page != lines[index - 1].page
  }

  /// The last line of the stretch without blank lines that begins here.
  func stretchEnd(from index: Int, limit: Int = 8) -> Int {
    var end = index
    while end + 1 < lines.count, end - index < limit, !isApart(end + 1), captions[end + 1] == nil {
      end += 1
    }
    return end
  }

  func isFull(_ index: Int, _ share: Double = 0.8) -> Bool {
    Double(shapes[index].width) >= share * Double(fullWidths[index / Self.stretch])
  }

  /// First word in lower case, without a stop at its end.
  func openingWord(_ index: Int, from offset: Int? = nil) -> String {
    var slice = bytes(index)
    if let offset { slice = text.bytes[offset..<max(offset, slice.endIndex)] }
    while let byte = slice.first, byte == UInt8(ascii: "(") || byte.isBlank || byte == 0x2A {
      slice = slice.dropFirst()
    }
    return slice.prefix { $0.isASCIILetter || $0 >= 0x80 }.lowercased
  }
}
