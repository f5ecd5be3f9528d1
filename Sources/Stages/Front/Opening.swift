import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Title, authors, affiliations: the lines before the abstract.
extension FrontReader {
  mutating func readOpening() {
    let end = min(abstractStart ?? bodyStart, bodyStart, firstProse)
    guard end > 0 else { return }
    // What markup says is taken wherever it stands.
    let first = reading.blocks.firstIndex { $0.kind.isOpening } ?? end
    let places = reading.blocks.indices.filter { index in
      let kind = reading.blocks[index].kind
      if isMarked(index) { return OpeningPart(kind) != nil }
      return index < end && (kind.isOpening || index > first && isAuthorsAddress(index))
    }
    var lines = places.flatMap { reading.blocks[$0].lines }
    // A paragraph goes on around a foot: its lines stand on both sides.
    if places.contains(where: isAuthorsAddress), !joiner.text.layout.isPositioned {
      lines.sort { $0.number < $1.number }
    }
    guard !lines.isEmpty, lines.count <= 60 else { return }
    let groups = group(lines)
    var opening: [Block] = []
    for group in groups { opening.append(block(of: group)) }
    take(opening, replacing: Set(places))
    readTitle()
    readAuthors()
  }

  /// An e-mail address that was taken for a page's foot: among authors it is one of theirs.
  private func isAuthorsAddress(_ index: Int) -> Bool {
    let block = reading.blocks[index]
    return block.kind == .runningFoot && block.text.bytes.contains(UInt8(ascii: "@"))
  }

  /// Whether the source's markup has said what a block is.
  private func isMarked(_ index: Int) -> Bool {
    guard let first = reading.blocks[index].lines.first else { return false }
    return joiner.text.markup.lines[first.number] != nil
  }

  /// What the source's markup says that a line is.
  private func part(of line: Line) -> OpeningPart? {
    guard case .block(let kind) = joiner.text.markup.lines[line.number] else { return nil }
    return OpeningPart(kind)
  }

  /// Runs of lines of one part. Title lines in another language than the first are a second title.
  private func group(_ lines: [Line]) -> [(part: OpeningPart, lines: [Line])] {
    let known = lines.map(part(of:))
    let parts = OpeningPart.label(
      lines.map { joiner.text.bytes[$0.range] }, known: known, lexicon: lexicon)
    var groups: [(part: OpeningPart, lines: [Line])] = []
    for (line, part) in zip(lines, parts) {
      if self.part(of: line) != nil {
        groups.append((part, [line]))
      } else if let last = groups.indices.last, part == .affiliation, groups[last].part == part,
        groups[last].lines.count == 1, joiner.text.bytes[groups[last].lines[0].range].count <= 3
      {
        groups[last].lines.append(line)
      } else if let last = groups.indices.last, part == .affiliation,
        groups[last].part == part, goesOn(line, after: groups[last].lines)
      {
        groups[last].lines.append(line)
      } else if let last = groups.indices.last, groups[last].part == part, part.isJoined,
        !isSecondTitle(line, after: groups[last].lines, part: part)
      {
        groups[last].lines.append(line)
      } else {
        groups.append((part, [line]))
      }
    }
    return groups
  }

  /// A line without a mark goes on with the institution before it that bears one: its address, or
  /// what its line had no room for.
  private func goesOn(_ line: Line, after lines: [Line]) -> Bool {
    let isMarked = { (line: Line) in
      joiner.text.bytes[line.range].firstScalar.map { $0.isDigit || $0 == "*" || $0 == "(" }
        ?? false
    }
    return lines.first.map(isMarked) == true && !isMarked(line)
      && line.blankLinesBefore <= (joiner.text.layout.isDoubleSpaced ? 1 : 0)
  }

  /// A change of language or of case within the title's lines begins its translation.
  private func isSecondTitle(_ line: Line, after lines: [Line], part: OpeningPart) -> Bool {
    guard part == .title else { return false }
    let before = joiner.join(lines).bytes
    let own = Bytes(joiner.text.bytes[line.range])
    // `(Studi pada Koperasi Tani)` belongs to the title above.
    if own.first == UInt8(ascii: "(") || before.openBrackets > 0 { return false }
    let languages = (lexicon.language(of: before), lexicon.language(of: own))
    if line.blankLinesBefore > 0, languages.0 != "und", languages.1 != "und",
      languages.0 != languages.1
    {
      return true
    }
    return Self.capitals(Bytes(joiner.text.bytes[lines[0].range])) == 100 && Self.capitals(own) < 60
  }

  /// Per cent of the letters that are capitals: names of species stay small in a title of capitals.
  private static func capitals(_ text: Bytes) -> Int {
    let string = text.string
    let letters = string.unicodeScalars.count { $0.properties.isAlphabetic }
    return letters == 0
      ? 100 : string.unicodeScalars.count { $0.properties.isUppercase } * 100 / letters
  }

  private func block(of group: (part: OpeningPart, lines: [Line])) -> Block {
    Block(
      kind: group.part.kind, text: joiner.join(group.lines), lines: group.lines,
      page: group.lines[0].page, rule: "opening-" + group.part.rawValue,
      confidence: group.part.confidence)
  }

  /// Puts the opening's blocks where the old ones stood, in source order with the furniture.
  private mutating func take(_ opening: [Block], replacing old: Set<Int>) {
    let end = (old.max() ?? -1) + 1
    let kept = (0..<end).filter { !old.contains($0) }.map { reading.blocks[$0] }
    let merged = (kept + opening).sorted { left, right in
      (left.lines.first?.number ?? 0) < (right.lines.first?.number ?? 0)
    }
    reading.blocks.replaceSubrange(0..<end, with: merged)
  }

  private mutating func readTitle() {
    for index in reading.blocks.indices where reading.blocks[index].kind == .title {
      let block = reading.blocks[index]
      let language = lexicon.language(of: block.text.bytes)
      let stated = Stated(block.text.string, spans: block.text.spans, language: language)
      if reading.metadata.title == nil {
        reading.metadata.title = stated
      } else if reading.metadata.translatedTitle == nil {
        reading.metadata.translatedTitle = stated
      }
      reading.blocks[index].language = language
    }
  }
}

extension Bytes {
  /// Brackets that are not closed.
  fileprivate var openBrackets: Int {
    count { $0 == UInt8(ascii: "(") } - count { $0 == UInt8(ascii: ")") }
  }
}

extension BlockKind {
  /// What the opening's lines may have been taken for before.
  fileprivate var isOpening: Bool {
    switch self {
    case .paragraph, .heading, .listItem, .metadata, .quotation, .equation: true
    default: false
    }
  }
}
