import PetikLexicon
import PetikModel
import PetikText

/// What the furniture rules know of a paper's lines.
struct FurnitureContext: Sendable {
  /// The lines with the zones that the rules before this one found; nothing else here changes from
  /// rule to rule.
  var lines: [Line]
  let text: CleanText
  let lexicon: Lexicon
  /// Each line in lower case with digits masked, without punctuation.
  let keys: [String]
  let repeated: RepeatedLines
  /// First and last line of the stretch without blank lines that a line stands in.
  let clusters: [ClosedRange<Int>]
  /// The stretch of each line has a line that opens as a note does.
  let holdsNote: [Bool]
  /// The first line of the last reference list; the number of lines where there is none.
  let referencesStart: Int
  /// Lines that are numbers alone and count up from page to page.
  let folios: Set<Int>
  /// What of a running head each line of a short stretch has; nil elsewhere.
  private let journalShapes: [JournalShape?]
  /// How the lines stand that show the same, by group.
  private var repeatedPlaces: [RepeatedLines.Places] = []

  init(lines: [Line], text: CleanText, lexicon: Lexicon) {
    self.lines = lines
    self.text = text
    self.lexicon = lexicon
    let bytes = text.bytes
    keys = lines.map { maskedKey(bytes[$0.range]) }
    repeated = RepeatedLines(keys)
    let clusters = Self.clusters(of: lines, layout: text.layout)
    self.clusters = clusters
    holdsNote = Self.holdsNote(clusters) { bytes[lines[$0].range].opensNote }
    referencesStart =
      keys.lastIndex { lexicon.headings.roles[$0] == "references" } ?? lines.count
    folios = FolioSequence.find(in: lines, bytes: bytes, lexicon: lexicon)
    journalShapes = lines.indices.map { line in
      guard clusters[line].count <= Self.shortStretch else { return nil }
      return JournalShape(bytes[lines[line].range], lexicon: lexicon)
    }
    repeatedPlaces = repeated.groups.map(look)
  }

  /// How the lines stand that show what a line shows.
  func repeatedPlaces(_ line: Int) -> RepeatedLines.Places { repeatedPlaces[repeated.group[line]] }

  private func look(at group: [Int]) -> RepeatedLines.Places {
    var places = RepeatedLines.Places()
    guard group.count > 1 else { return places }
    var previous: Int?
    for line in group.prefix(Self.mostSeen) {
      places.seen += 1
      if let previous,
        line - previous >= Self.leastLinesApart || lines[line].startsAfterFormFeed
      {
        places.apart += 1
      }
      if clusters[line].count <= Self.mostLinesOfFurniture { places.inShortStretch += 1 }
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
    journalShapes[line] ?? JournalShape(bytes(line), lexicon: lexicon)
  }

  func bytes(_ line: Int) -> ByteSlice { text.bytes[lines[line].range] }

  /// A head's stretch opens a page: a form feed, a Tika page mark or nothing stands before it.
  func opensPage(_ line: Int) -> Bool {
    let first = lines[clusters[line].lowerBound]
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

  private static func holdsNote(
    _ clusters: [ClosedRange<Int>], opensNote: (Int) -> Bool
  ) -> [Bool] {
    var holds: [Bool] = []
    while holds.count < clusters.count {
      let cluster = clusters[holds.count]
      holds += Array(repeating: cluster.contains(where: opensNote), count: cluster.count)
    }
    return holds
  }

  private static func clusters(of lines: [Line], layout: Layout) -> [ClosedRange<Int>] {
    var clusters: [ClosedRange<Int>] = []
    var start = 0
    for index in lines.indices {
      let isLast = index + 1 == lines.count
      let next = isLast ? nil : lines[index + 1]
      let breaks =
        next.map {
          $0.blankLinesBefore > 0 || $0.startsAfterFormFeed || $0.opensTikaPage(layout)
            || $0.column < lines[index].column
        } ?? true
      if breaks {
        clusters += Array(repeating: start...index, count: index - start + 1)
        start = index + 1
      }
    }
    return clusters
  }
}

extension Line {
  /// One blank stands before the first line of a page in Tika's texts.
  func opensTikaPage(_ layout: Layout) -> Bool { indentColumns == 1 && !layout.isPositioned }
}

/// Letters in lower case and one `#` for each run of digits; all else parts words.
func maskedKey(_ line: ByteSlice) -> String {
  let key = line.matchKey
  guard key.utf8.contains(where: \.isASCIIDigit) else { return key }
  var masked = Bytes()
  masked.reserveCapacity(key.utf8.count)
  var inDigits = false
  for byte in key.utf8 {
    let isDigit = byte.isASCIIDigit
    if !isDigit || !inDigits { masked.append(isDigit ? UInt8(ascii: "#") : byte) }
    inDigits = isDigit
  }
  return masked.string
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
    return rest.first == 0x20 && rest.wordCount > 2
  }
}

extension Unicode.Scalar {
  fileprivate var isSuperscript: Bool {
    value == 0xB9 || value == 0xB2 || value == 0xB3 || (0x2070...0x2079).contains(value)
  }
}
