import PetikLexicon
import PetikModel
import PetikText

/// What heads, feet and the front matter state of the journal: volume, issue, year, DOI, ISSN, dates.
extension FrontReader {
  mutating func readStatements() {
    let end = bodyStart
    let sources = reading.blocks.indices.filter { index in
      let kind = reading.blocks[index].kind
      return kind == .runningHead || kind == .runningFoot || kind == .metadata && index < end
        || kind == .unclassified && index < end
    }
    var dois: [(text: String, spans: [PetikText.Span])] = []
    // A head says on each page what it said on the first.
    var seen: Set<Bytes> = []
    for index in sources {
      let text = reading.blocks[index].text
      if let doi = DOIScanner.find(in: text) { dois.append(doi) }
      if seen.insert(text.bytes).inserted {
        readIssue(text)
        readISSN(text)
      }
      if reading.blocks[index].kind == .metadata || reading.blocks[index].kind == .unclassified {
        reading.metadata.dates += DateScanner(lexicon: lexicon).dates(in: text)
      }
    }
    // The paper's own DOI is the one printed most often.
    let counts = Dictionary(grouping: dois, by: { $0.text }).mapValues(\.count)
    if let most = counts.values.max(),
      let doi = dois.first(where: { counts[$0.text] == most && !$0.text.contains("%") })
    {
      reading.metadata.doi = Stated(doi.text, spans: doi.spans)
    }
    readHeadOfAuthors(sources)
  }

  private mutating func readIssue(_ text: RunningText) {
    let issue = IssueScanner(text, lexicon: lexicon)
    if reading.metadata.volume == nil { reading.metadata.volume = issue.volume }
    if reading.metadata.issue == nil { reading.metadata.issue = issue.issue }
    if reading.metadata.year == nil { reading.metadata.year = issue.year }
    if reading.metadata.firstPage == nil, let pages = issue.pages {
      (reading.metadata.firstPage, reading.metadata.lastPage) = pages
    }
    if reading.metadata.journal == nil { reading.metadata.journal = issue.journal }
  }

  private mutating func readISSN(_ text: RunningText) {
    let bytes = text.bytes
    var last: Int?
    for (start, word) in bytes.wordRanges.enumerated() {
      let key = bytes[word].withMatchKey { (isLabel: $0.contains("issn"), count: $0.count) }
      if key.isLabel { last = start }
      guard let label = last, start - label <= 3 || start - label <= 8 && key.count == 9,
        let range = Self.issn(in: bytes[word])
      else { continue }
      let code = bytes[range].string
      guard !reading.metadata.issn.contains(where: { $0.text == code }) else { continue }
      let before = bytes[..<word.lowerBound].suffix(12).lowercased
      let kind =
        before.contains("e-issn") || before.contains("eissn") || before.contains("online")
        ? "electronic"
        : before.contains("p-issn") || before.contains("pissn") || before.contains("print")
          ? "print" : nil
      reading.metadata.issn.append(ISSN(text: code, kind: kind, spans: text.spans(of: range)))
    }
  }

  /// `1234-567X` inside a word.
  private static func issn(in word: ByteSlice) -> Range<Int>? {
    guard word.count >= 9 else { return nil }
    for start in word.startIndex...(word.endIndex - 9) {
      let code = word[start..<(start + 9)]
      let digits = code.enumerated().allSatisfy { index, byte in
        index == 4 ? byte == 0x2D : byte.isASCIIDigit || index == 8 && byte | 0x20 == 0x78
      }
      if digits { return start..<(start + 9) }
    }
    return nil
  }

  /// `A. Penulis, B. Penulis | Judul` as a running head: the only place where some texts name both.
  private mutating func readHeadOfAuthors(_ sources: [Int]) {
    guard reading.metadata.title == nil, reading.metadata.authors.isEmpty else { return }
    for (place, index) in sources.enumerated() {
      let text = reading.blocks[index].text
      guard let bar = text.bytes.firstIndex(of: 0x7C), bar > 8 else { continue }
      let names = text.bytes[..<bar]
      guard NameList.isNameList(names, lexicon: lexicon),
        NameList.entries(in: names).count > 1
          || names.wordCount <= 5
      else { continue }
      for entry in NameList.entries(in: names) {
        let literal = names[entry.name].string
        var author = Author(literal: literal, spans: text.spans(of: entry.name))
        (author.given, author.family) = Self.split(literal)
        reading.metadata.authors.append(author)
      }
      var title = text.slice((bar + 1)..<text.count)
      var full = title.string
      // The head's next line, where it is no statement of its own.
      if place + 1 < sources.count, sources[place + 1] == index + 1 {
        let next = reading.blocks[index + 1].text
        if !OpeningLine(next.bytes[...], lexicon: lexicon).isMetadata, !next.bytes.contains(0x7C) {
          full += " " + next.string
          title.segments += next.segments
        }
      }
      reading.metadata.title = Stated(
        full, spans: title.segments.map(\.source), language: lexicon.language(of: Bytes(full.utf8)))
      return
    }
  }
}
