import PetikLexicon
import PetikProse
import PetikText

/// What of a running head or foot a line has.
struct JournalShape {
  /// Number of signs: volume, ISSN, DOI or address alone, licence, journal's name.
  private(set) var signals: Int8 = 0
  /// The line is nothing but a DOI, an address or an e-mail.
  private(set) var isAddressAlone = false

  init(_ line: ByteSlice, shape: LineShape, words: HeadWords, lexicon: Lexicon) {
    if words.isIssue { signals += 1 }
    if words.classes.contains(.issn) { signals += 2 }
    if words.classes.contains(.licence) { signals += 2 }
    if words.isPeriodical { signals += 1 }
    guard shape.holdsAddressSigns else { return }
    let marks = AddressMarks(line)
    if marks.hasCopyright { signals += 1 }
    if marks.hasAt, Self.isCorrespondence(line, lexicon.front) { signals += 2 }
    guard marks.hasAddress else { return }
    isAddressAlone = Self.isAddressAlone(line)
    // Journals' own addresses; any other may be a source's.
    if isAddressAlone { signals += Self.isJournalAddress(line, lexicon: lexicon) ? 2 : 1 }
  }

  /// `*Corresponding author: …@…`
  private static func isCorrespondence(_ line: ByteSlice, _ front: FrontWords) -> Bool {
    let words = line.matchKey.split(separator: " ", maxSplits: 2).prefix(2)
    return words.contains { front.correspondenceWords.contains(String($0)) }
  }

  private static func isJournalAddress(_ line: ByteSlice, lexicon: Lexicon) -> Bool {
    let key = line.lowercased
    return lexicon.furniture.addressMarks.contains { key.holds($0) }
  }

  private static func isAddressAlone(_ line: ByteSlice) -> Bool {
    let others = line.wordRanges.filter { !AddressMarks(line[$0]).hasAddress }
    // `DOI:` or `Email :` may stand before it.
    return others.count <= 2 && others.allSatisfy { $0.count <= 9 }
  }
}

/// Signs of an address in a text, seen in one pass.
private struct AddressMarks {
  private(set) var hasAt = false
  private(set) var hasCopyright = false
  /// An e-mail, a web address or a DOI.
  private(set) var hasAddress = false

  init(_ text: ByteSlice) {
    for offset in text.indices {
      switch text[offset] {
      case UInt8(ascii: "@"): (hasAt, hasAddress) = (true, true)
      case UInt8(ascii: "/"):
        if text.contains("://", at: offset - 1) { hasAddress = true }
      case UInt8(ascii: "."):
        if text.contains("www.", at: offset - 3) || text.contains("doi.org", at: offset - 3) {
          hasAddress = true
        }
      case 0xC2:
        if text.contains("©", at: offset) { hasCopyright = true }
      default: break
      }
    }
  }
}
