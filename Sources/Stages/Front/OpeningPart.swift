import PetikLexicon
import PetikModel
import PetikText

/// What a line before the abstract is.
enum OpeningPart: String {
  case title, author, affiliation, metadata, unknown

  init?(_ kind: BlockKind) {
    guard
      let part = [Self.title, .author, .affiliation, .metadata].first(where: { $0.kind == kind })
    else { return nil }
    self = part
  }

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
  ///
  /// - Parameter known: what is known of the lines already.
  static func label(
    _ lines: [ByteSlice], known: [OpeningPart?], lexicon: Lexicon
  ) -> [OpeningPart] {
    var parts: [OpeningPart] = []
    var sawTitle = false
    var sawAuthor = false
    let kinds = lines.map { OpeningLine($0, lexicon: lexicon) }
    let lastStrict = lines.indices.last { index in
      NameList.isNameList(lines[index], lexicon: lexicon, isStrict: true)
        && !kinds[index].isAffiliation && !kinds[index].isMetadata
    }
    // Institutions stand below the names: what is above marked names is none.
    let names = lines.firstIndex(where: NameList.isMarked) ?? 0
    let hasMarks = lastStrict != nil
    for (index, line) in lines.enumerated() {
      let words = kinds[index]
      let isNames = NameList.isNameList(line, lexicon: lexicon, isStrict: hasMarks && !sawAuthor)
      let byline = Byline.of(line, lexicon: lexicon)
      let part: OpeningPart
      if let known = known[index] {
        part = known
      } else if sawAuthor && line.allSatisfy(isMarkByte) {
        // A mark alone on its line, of the institution below.
        part = .affiliation
      } else if byline != nil {
        part = .author
      } else if words.isDedication || words.isMetadata {
        part = .metadata
      } else if index > 0, parts.last == .title, isCapitals(line), isCapitals(lines[index - 1]),
        !isEnd(of: lines, parts: parts, lexicon)
      {
        part = .title
      } else if parts.last == .title, isSubtitle(line) {
        part = .title
      } else if sawTitle, words.isAffiliation, !sawAuthor, parts.last == .title,
        line.firstScalar?.isLower == true
          || !words.opensWithInstitution && lastStrict.map({ $0 > index }) == true,
        !isEnd(of: lines, parts: parts, lexicon)
      {
        // `… Hasil Belajar` / `Siswa Sekolah Dasar`: the authors are still to come.
        part = .title
      } else if sawTitle && words.isAffiliation && (index > names || parts.last != .title) {
        part = .affiliation
      } else if sawAuthor, !hasMarks, isNames, parts.last == .metadata,
        lines[index - 1].contains("@")
      {
        // Each author over an institution and an address of their own.
        part = .author
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
      if byline != nil { sawTitle = true }
      parts.append(part)
    }
    return parts
  }

  /// A title has at most seven lines.
  private static func isEnd(of lines: [ByteSlice], parts: [OpeningPart], _ lexicon: Lexicon) -> Bool
  {
    parts.reversed().prefix { $0 == .title }.count >= 7
  }

  private static func isTitle(_ line: ByteSlice, lexicon: Lexicon) -> Bool {
    let letters = line.count { $0.isASCIILetter || $0 >= 0x80 }
    return line.wordCount >= 2 && letters * 10 >= line.count * 6
      && line.firstScalar?.isLower == false && (line.last != 0x3A || line.wordCount >= 3)
  }

  /// `(Studi pada Koperasi Tani di Kabupaten Sumber)` below a title.
  private static func isSubtitle(_ line: ByteSlice) -> Bool {
    line.first == UInt8(ascii: "(") && line.last == UInt8(ascii: ")") && line.wordCount >= 3
      && !line.contains(UInt8(ascii: "@"))
  }

  /// `1,2*`, `1)`, `*)`
  private static func isMarkByte(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte == 0x2C || byte == 0x2A || byte == 0x28 || byte == 0x29
  }

  private static func isCapitals(_ line: ByteSlice) -> Bool {
    let text = line.string
    return text == text.uppercased() && text != text.lowercased()
  }
}
