import PetikLexicon
import PetikModel
import PetikText

/// A heading taken apart: label, title, role and the style by which its level is told.
struct HeadingText {
  var label: String?
  var title: String
  var role: SectionRole?
  var style: HeadingStyle

  /// - Parameter readsRoman: the paper counts in roman numbers, so `I.` and `V.` are such.
  init(_ block: Block, lexicon: Lexicon, readsRoman: Bool) {
    let bytes = block.text.bytes
    if let chapter = Self.chapter(bytes, lexicon: lexicon) {
      label = bytes[..<chapter.labelEnd].string
      title = bytes[chapter.titleStart...].string
      style = .chapter
    } else if let enumerator = Enumerator.read(bytes[...]), enumerator.style != .bullet {
      label = bytes[enumerator.label].string
      title = bytes[enumerator.textStart...].string
      let roman =
        readsRoman && enumerator.style == .upperLetter && !enumerator.hasBracket
        ? Self.romanLetters[bytes[enumerator.label.lowerBound]] : nil
      style = .counted(
        roman == nil ? enumerator.style : .upperRoman, depth: enumerator.path.count,
        first: roman ?? enumerator.path[0])
    } else {
      label = nil
      // `■ INTRODUCTION`: an ornament is no label.
      let start = Enumerator.read(bytes[...])?.textStart ?? 0
      title = bytes[start...].string
      style = .plain(isCapitals: title == title.uppercased())
    }
    if let last = title.last, last == ":" { title.removeLast() }
    let key = title.matchKey
    role = lexicon.headings.role(of: key).flatMap(SectionRole.init)
    if case .plain(let isCapitals) = style, let role, role.isMajor {
      style = .major(isCapitals: isCapitals)
    }
  }

  /// The letters that count few enough sections.
  private static let romanLetters: [UInt8: Int] = [0x49: 1, 0x56: 5, 0x58: 10]

  /// `BAB II PEMBAHASAN`: where the label ends and the title begins.
  private static func chapter(
    _ bytes: Bytes, lexicon: Lexicon
  ) -> (labelEnd: Int, titleStart: Int)? {
    let words = bytes.wordRanges
    guard words.count >= 2 else { return nil }
    let isChapter = lexicon.headings.chapterWords.contains(bytes[words[0]].matchKey)
    let number = bytes[words[1]].filter { $0.isASCIILetter || $0.isASCIIDigit }
    guard isChapter, romanValue(number[...]) != nil || number.allSatisfy(\.isASCIIDigit) else {
      return nil
    }
    var start = words.count > 2 ? words[2].lowerBound : bytes.count
    while start < bytes.count, !bytes[start].isWordByte { start += 1 }
    let label = bytes[..<words[1].upperBound]
    let end = label.last?.isWordByte == true ? label.endIndex : label.endIndex - 1
    return (end, start)
  }
}

extension SectionRole {
  /// A role of the outermost level wherever its heading bears no number.
  var isMajor: Bool {
    switch self {
    case .introduction, .methods, .results, .discussion, .resultsDiscussion, .conclusion,
      .acknowledgements, .references, .appendix, .preface, .contents, .literatureReview, .theory,
      .declarations:
      true
    default: false
    }
  }

  /// Stands without a number even where the others have one.
  var isBackMatter: Bool {
    switch self {
    case .references, .acknowledgements, .appendix, .declarations, .preface, .contents, .conclusion:
      true
    default: false
    }
  }

  /// Whether headings that name no role are likely to stand below it.
  var holdsSubsections: Bool {
    switch self {
    case .results, .discussion, .resultsDiscussion, .literatureReview, .theory, .methods: true
    default: false
    }
  }
}
