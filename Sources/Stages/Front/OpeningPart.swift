import PetikLexicon
import PetikModel
import PetikText

/// What a line before the abstract is.
enum OpeningPart: String {
  case title, author, affiliation, metadata, unknown

  var kind: BlockKind {
    switch self {
    case .title: .title
    case .author: .author
    case .affiliation: .affiliation
    case .metadata: .metadata
    case .unknown: .unclassified
    }
  }

  var confidence: Double {
    switch self {
    case .title, .author: 0.85
    case .affiliation, .metadata: 0.9
    case .unknown: 0.3
    }
  }

  /// Lines of a title or of one list of authors are one block.
  var isJoined: Bool { self == .title || self == .author }

  /// Labels the lines in order: statements anywhere; the title first; then authors; then where they
  /// work.
  static func label(_ lines: [ByteSlice], lexicon: Lexicon) -> [OpeningPart] {
    var parts: [OpeningPart] = []
    var sawTitle = false
    var sawAuthor = false
    let hasMarks = lines.contains { NameList.isNameList($0, lexicon: lexicon, isStrict: true) }
    for line in lines {
      let isNames = NameList.isNameList(line, lexicon: lexicon, isStrict: hasMarks && !sawAuthor)
      let part: OpeningPart
      if isMetadata(line, lexicon: lexicon) {
        part = .metadata
      } else if sawTitle && isAffiliation(line, lexicon: lexicon) {
        part = .affiliation
      } else if sawTitle && !sawAuthor && parts.last == .title
        && !isNames && !isEnd(of: lines, parts: parts, lexicon)
      {
        part = .title
      } else if sawTitle && isNames
        && (!sawAuthor || parts.last == .author)
      {
        part = .author
      } else if !sawTitle && isTitle(line, lexicon: lexicon) {
        part = .title
      } else {
        part = sawAuthor ? .affiliation : .unknown
      }
      sawTitle = sawTitle || part == .title
      sawAuthor = sawAuthor || part == .author
      parts.append(part)
    }
    return parts
  }

  /// A title has at most seven lines.
  private static func isEnd(of lines: [ByteSlice], parts: [OpeningPart], _ lexicon: Lexicon) -> Bool {
    parts.reversed().prefix { $0 == .title }.count >= 7
  }

  private static func isTitle(_ line: ByteSlice, lexicon: Lexicon) -> Bool {
    let letters = line.count { $0.isASCIILetter || $0 >= 0x80 }
    return line.wordCount >= 2 && letters * 10 >= line.count * 6
      && line.firstScalar?.isLower == false && line.last != 0x3A
  }

  static func isMetadata(_ line: ByteSlice, lexicon: Lexicon) -> Bool {
    if line.contains("@") || line.contains("://") || line.contains("www.") || line.contains("©")
      || line.contains("doi.org")
    {
      return true
    }
    let key = line.matchKey
    let words = key.split(separator: " ").map(String.init)
    if Int(key) != nil { return true }
    if words.count <= 10, !lexicon.furniture.periodicalWords.isDisjoint(with: words) { return true }
    if words.contains("issn") || words.contains("doi") { return true }
    let hasDigit = line.contains(where: \.isASCIIDigit)
    let volumes = Set(words).intersection(lexicon.furniture.volumeWords).count
    if hasDigit && volumes >= 2 { return true }
    if lexicon.furniture.licencePhrases.contains(where: { key.contains($0) }) { return true }
    if let colon = line.prefix(40).firstIndex(of: 0x3A) {
      let label = line[..<colon].matchKey
      if lexicon.front.statementLabels.contains(label)
        || lexicon.headings.boxes.contains(label)
      {
        return true
      }
    }
    return lexicon.headings.boxes.contains(key)
      || words.first.map { lexicon.front.statementLabels.contains($0) && hasDigit } ?? false
  }

  static func isAffiliation(_ line: ByteSlice, lexicon: Lexicon) -> Bool {
    let words = Set(line.matchKey.split(separator: " ").map { word in
      // `1Computer`: a mark glued to the first word.
      String(word.drop { $0.isNumber })
    })
    return !words.isDisjoint(with: lexicon.front.institutionWords)
  }
}
