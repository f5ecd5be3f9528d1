import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Abstracts and keywords, with or without their headings.
extension FrontReader {
  mutating func readAbstracts() {
    let end = bodyStart
    let mayBeBare = hasIntroduction(at: end)
    var index = 0
    var afterKeywords = false
    while index < min(end, reading.blocks.count) {
      switch reading.blocks[index].kind {
      case .abstract:
        index = readAbstract(at: index, before: end)
        afterKeywords = false
      case .keywords:
        index = readKeywords(at: index, before: end)
        afterKeywords = true
      case .paragraph, .unclassified:
        if mayBeBare, isAbstract(index) {
          index = takeAbstract(
            [index], labelLanguage: nil, isLabelled: false, after: index + 1, before: end)
        } else {
          if !reading.abstracts.isEmpty || afterKeywords { reading.blocks[index].kind = .metadata }
          index += 1
        }
      default: index += 1
      }
    }
  }

  /// A paragraph before the body that is long enough to be an abstract without a heading.
  private func isAbstract(_ index: Int) -> Bool {
    reading.blocks[index].kind == .paragraph && reading.blocks[index].text.bytes.wordCount >= 50
      && reading.blocks[index].isRunning
  }

  private mutating func readAbstract(at index: Int, before end: Int) -> Int {
    let block = reading.blocks[index]
    let isLabelAlone = block.rule == "abstract-heading"
    let own = isLabelAlone ? [] : [index]
    let label = isLabelAlone ? block.text.string.matchKey : block.label ?? ""
    return takeAbstract(
      own, labelLanguage: language(ofLabel: label), isLabelled: true, after: index + 1, before: end)
  }

  /// Takes the paragraphs that follow into one abstract.
  private mutating func takeAbstract(
    _ own: [Int], labelLanguage: String?, isLabelled: Bool, after start: Int, before end: Int
  ) -> Int {
    var places = own
    var index = start
    scan: while index < end {
      switch reading.blocks[index].kind {
      case .paragraph, .listItem, .quotation:
        guard isLabelled else { break scan }
        places.append(index)
      case .abstract, .keywords, .heading: break scan
      default: break
      }
      index += 1
    }
    guard !places.isEmpty else { return index }
    var text = ""
    for place in places {
      let body = labelEnd(place).map {
        reading.blocks[place].text.slice($0..<reading.blocks[place].text.count)
      }
      text += (text.isEmpty ? "" : "\n") + (body ?? reading.blocks[place].text).string
      reading.blocks[place].kind = .abstract
    }
    let found = lexicon.language(of: Bytes(text.utf8))
    let language = found == "und" ? labelLanguage ?? "und" : found
    reading.abstracts.append(Abstract(language: language, text: text, blocks: places))
    return index
  }

  /// Where the text begins after a label on its own line: `Abstract: `.
  private func labelEnd(_ place: Int) -> Int? {
    let block = reading.blocks[place]
    guard block.label != nil, block.rule == "abstract-label" || block.rule == "keyword-label" else {
      return nil
    }
    var offset =
      block.text.bytes.firstIndex { $0 == 0x3A || $0 == 0x2E || $0 == 0x2D || $0 == 0xE2 }
      ?? 0
    while offset < block.text.count {
      let (scalar, length) = block.text.bytes.scalar(at: offset)
      guard ":.-–— ".unicodeScalars.contains(scalar) else { break }
      offset += length
    }
    return offset
  }

  private func language(ofLabel label: String) -> String? {
    if HeadingWords.indonesian.abstracts.contains(label) { return "id" }
    if HeadingWords.indonesian.keywords.contains(label) { return "id" }
    if HeadingWords.english.abstracts.contains(label) { return "en" }
    return HeadingWords.english.keywords.contains(label) ? "en" : nil
  }

  private mutating func readKeywords(at index: Int, before end: Int) -> Int {
    let block = reading.blocks[index]
    let isLabelAlone = block.rule == "keyword-heading"
    let label = isLabelAlone ? block.text.string.matchKey : block.label ?? ""
    var place = index
    if isLabelAlone {
      place = index + 1
      while place < end, reading.blocks[place].kind != .paragraph { place += 1 }
      guard place < end else { return index + 1 }
      reading.blocks[place].kind = .keywords
    }
    let text = reading.blocks[place].text
    let list = text.slice((isLabelAlone ? 0 : labelEnd(place) ?? 0)..<text.count)
    let hasSigns = list.bytes.contains { $0 == 0x3B || $0 == 0x2C }
    let lines = reading.blocks[place].lines
    var terms =
      isLabelAlone && !hasSigns && lines.count > 1
      ? lines.map { line in
        let term = joiner.join([line])
        return Stated(term.string, spans: term.spans)
      } : Self.terms(of: list)
    // Terms one a line, each in a paragraph of its own: `padi;` / `benih;` / `musim.`
    while let last = reading.blocks[place].text.bytes.last, last == 0x3B || last == 0x2C,
      let next = (place + 1..<end).first(where: { !reading.blocks[$0].kind.isFurniture }),
      reading.blocks[next].kind == .paragraph, reading.blocks[next].text.bytes.wordCount <= 8
    {
      terms += Self.terms(of: reading.blocks[next].text)
      reading.blocks[next].kind = .keywords
      place = next
    }
    let language = language(ofLabel: label) ?? reading.blocks[place].language ?? "und"
    if !terms.isEmpty { reading.keywords.append(KeywordGroup(language: language, terms: terms)) }
    return place + 1
  }

  /// Terms parted by semicolons, else by commas, bullets or dashes between blanks.
  private static func terms(of text: RunningText) -> [Stated] {
    let bytes = text.bytes
    let separator: UInt8 = bytes.contains(0x3B) ? 0x3B : 0x2C
    var terms: [Stated] = []
    var start = 0
    var depth = 0
    func close(_ end: Int) {
      var range = bytes[start..<end].trimmedRange
      while let last = bytes[range].last, last == 0x2E || last == 0x2C || last == 0x3B {
        range = range.lowerBound..<(range.upperBound - 1)
      }
      guard !range.isEmpty else { return }
      terms.append(Stated(bytes[range].string, spans: text.spans(of: range)))
    }
    for (offset, byte) in bytes.enumerated() {
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth = max(0, depth - 1) }
      let isBullet = bytes.contains("•", at: offset) || bytes.contains("·", at: offset)
      guard depth == 0, byte == separator || isBullet else { continue }
      close(offset)
      start = offset + (isBullet ? (byte == 0xE2 ? 3 : 2) : 1)
    }
    close(bytes.count)
    return terms
  }
}

extension BlockKind {
  fileprivate var isFurniture: Bool {
    self == .runningHead || self == .runningFoot || self == .folio
  }
}
