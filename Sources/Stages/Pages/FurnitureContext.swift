import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// What the furniture rules know of a paper's lines.
struct FurnitureContext: Sendable {
  /// The lines with the zones that the rules before this one found; nothing else here changes from
  /// rule to rule.
  var lines: [Line]
  let shapes: [LineShape]
  let paper: PaperLines
  let lexicon: Lexicon
  let repeated: RepeatedLines
  /// First and last line of the stretch without blank lines that each line stands in.
  private let stretches: [Stretch]
  /// The first line of the last reference list; the number of lines where there is none.
  let referencesStart: Int
  /// Lines that are numbers alone and count up from page to page.
  let folios: Set<Int>
  /// What of a running head each line of a short stretch has; nil elsewhere.
  private let journalShapes: [JournalShape?]
  /// The groups of lines that return from page to page, each in a short stretch of its own.
  private var returning: [RepeatedLines.Places?] = []

  private struct Stretch: Sendable {
    var first: Int32
    var last: Int32
    /// One of its lines opens as a note does.
    var holdsNote = false

    var lines: ClosedRange<Int> { Int(first)...Int(last) }
  }

  init(_ paper: PaperLines, lexicon: Lexicon) {
    self.paper = paper
    self.lexicon = lexicon
    let lines = paper.lines
    (self.lines, shapes) = (lines, paper.shapes)
    let repeated = RepeatedLines(paper)
    self.repeated = repeated
    let stretches = Self.stretches(of: paper)
    self.stretches = stretches
    let headings = (0..<repeated.groupCount).filter { group in
      repeated.key(ofGroup: group).withUnsafeBufferPointer {
        lexicon.lines.classes(of: $0).contains(.references)
      }
    }
    referencesStart =
      headings.compactMap { repeated.lines(ofGroup: $0).last.map(Int.init) }.max() ?? lines.count
    folios = FolioSequence.find(in: paper, lexicon: lexicon)
    var heads = [HeadWords?](repeating: nil, count: repeated.groupCount)
    journalShapes = lines.indices.map { line in
      guard stretches[line].lines.count <= Self.shortStretch else { return nil }
      let group = repeated.group(of: line)
      let words = heads[group] ?? HeadWords(repeated.key(ofGroup: group), lexicon)
      heads[group] = words
      return JournalShape(
        paper.bytes(line), shape: paper.shapes[line], words: words, lexicon: lexicon)
    }
    returning = (0..<repeated.groupCount).map(returningPlaces(ofGroup:))
  }

  /// The stretch without blank lines that a line stands in.
  func cluster(_ line: Int) -> ClosedRange<Int> { stretches[line].lines }

  /// The stretch of a line has one that opens as a note does.
  func holdsNote(_ line: Int) -> Bool { stretches[line].holdsNote }

  /// How the lines stand that show what a line shows; nil where they are no heads.
  func returningPlaces(_ line: Int) -> RepeatedLines.Places? {
    returning[repeated.group(of: line)]
  }

  private func returningPlaces(ofGroup group: Int) -> RepeatedLines.Places? {
    guard repeated.count(ofGroup: group) >= 2, repeated.key(ofGroup: group).count >= 6 else {
      return nil
    }
    let found = look(at: repeated.lines(ofGroup: group))
    guard found.apart * 10 >= (found.seen - 1) * 8,
      max(found.inShortStretch, found.atPageEdge) * 10 >= found.seen * 7,
      FurnitureRule.mayRepeat(repeated.key(ofGroup: group), lexicon),
      repeated.key(ofGroup: group).withUnsafeBufferPointer({ lexicon.notes.form(ofKey: $0) }) == nil
    else { return nil }
    return found
  }

  private func look(at group: ArraySlice<Int32>) -> RepeatedLines.Places {
    var places = RepeatedLines.Places()
    var previous: Int?
    for line in group.prefix(Self.mostSeen).lazy.map(Int.init) {
      places.seen += 1
      if let previous,
        line - previous >= Self.leastLinesApart || lines[line].startsAfterFormFeed
      {
        places.apart += 1
      }
      if cluster(line).count <= Self.mostLinesOfFurniture { places.inShortStretch += 1 }
      if isAtPageEdge(line) { places.atPageEdge += 1 }
      previous = line
    }
    return places
  }

  private static let leastLinesApart = 12
  private static let mostSeen = 200
  private static let mostLinesOfFurniture = 7

  /// Lines at most of a stretch in which heads and feet are looked for.
  static let shortStretch = 5

  func journalShape(_ line: Int) -> JournalShape {
    journalShapes[line]
      ?? JournalShape(
        bytes(line), shape: shapes[line], words: HeadWords(repeated.key(of: line), lexicon),
        lexicon: lexicon)
  }

  var text: CleanText { paper.text }

  func bytes(_ line: Int) -> ByteSlice { paper.bytes(line) }

  /// A head's stretch opens a page: a form feed, a Tika page mark or nothing stands before it.
  func opensPage(_ line: Int) -> Bool {
    let first = lines[cluster(line).lowerBound]
    return first.startsAfterFormFeed || first.opensTikaPage(text.layout) || first.number == 0
  }

  /// Lines at the head of a page that running heads may fill, and at its foot.
  private static let edgeLines = (head: 2, foot: 4)

  /// One of the first or last lines of a page.
  func isAtPageEdge(_ line: Int) -> Bool {
    if lines[line].opensTikaPage(text.layout) { return true }
    let head = max(0, line - Self.edgeLines.head + 1)...line
    if head.contains(where: { lines[$0].startsAfterFormFeed }) { return true }
    let foot = line + 1...line + Self.edgeLines.foot
    if foot.contains(where: { $0 >= lines.count || lines[$0].startsAfterFormFeed }) { return true }
    return folios.contains(line + 1) || line > 0 && folios.contains(line - 1)
  }

  private static func stretches(of paper: PaperLines) -> [Stretch] {
    let lines = paper.lines
    let layout = paper.text.layout
    var stretches: [Stretch] = []
    stretches.reserveCapacity(lines.count)
    var stretch = Stretch(first: 0, last: 0)
    for index in lines.indices {
      if !stretch.holdsNote, paper.shapes[index].holdsDigits, paper.bytes(index).opensNote {
        stretch.holdsNote = true
      }
      guard index + 1 == lines.count || parts(lines[index], lines[index + 1], layout) else {
        continue
      }
      stretch.last = Int32(index)
      stretches += repeatElement(stretch, count: stretch.lines.count)
      stretch = Stretch(first: Int32(index + 1), last: Int32(index + 1))
    }
    return stretches
  }

  /// A blank line, a page or a column parts two lines.
  private static func parts(_ line: Line, _ next: Line, _ layout: Layout) -> Bool {
    next.blankLinesBefore > 0 || next.startsAfterFormFeed || next.opensTikaPage(layout)
      || next.column < line.column
  }
}

extension Line {
  /// One blank stands before the first line of a page in Tika's texts.
  func opensTikaPage(_ layout: Layout) -> Bool { indentColumns == 1 && !layout.isPositioned }
}

extension ByteSlice {
  /// `12 A. Penulis, …`, `12) A. Penulis`, `¹² A. Penulis`
  var opensNote: Bool {
    var end = startIndex
    var digits = 0
    while end < endIndex, digits < 4 {
      let (scalar, length) = scalar(at: end)
      guard scalar.isDigit || scalar.isSuperscript else { break }
      end += length
      digits += 1
    }
    guard (1...3).contains(digits), end < endIndex else { return false }
    if self[end] == UInt8(ascii: ".") || self[end] == UInt8(ascii: ")") { end += 1 }
    let rest = self[end...]
    // `202 | A. Penulis`: a folio and a head.
    return rest.first == 0x20 && rest.wordCount > 2 && rest.dropFirst().first != 0x7C
  }
}

extension Unicode.Scalar {
  fileprivate var isSuperscript: Bool {
    value == 0xB9 || value == 0xB2 || value == 0xB3 || (0x2070...0x2079).contains(value)
  }
}
