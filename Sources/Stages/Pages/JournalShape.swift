import PetikLexicon
import PetikText

/// What of a running head or foot a line has.
struct JournalShape {
  /// Number of signs: volume, ISSN, DOI or address alone, licence, journal's name.
  var signals = 0
  /// The line is nothing but a DOI, an address or an e-mail.
  var isAddressAlone = false

  init(_ line: ByteSlice, lexicon: Lexicon) {
    let words = line.matchKey.split(separator: " ").map(String.init)
    let key = " " + words.joined(separator: " ") + " "
    let furniture = lexicon.furniture
    let hasNumber = words.contains { word in word.utf8.contains(where: \.isASCIIDigit) }
    let counted = Set(words).intersection(furniture.volumeWords)
    // `Nomor` and `Tahun` also stand in laws and street addresses.
    let isIssue = !counted.isDisjoint(with: furniture.issueWords)
    if hasNumber, counted.count >= 2 || isIssue && words.count <= 12 { signals += 1 }
    if words.contains("issn") || words.contains("eissn") || words.contains("pissn") { signals += 2 }
    if furniture.licencePhrases.contains(where: { key.contains(" " + $0 + " ") }) { signals += 2 }
    if line.contains("©") { signals += 1 }
    let isPeriodical =
      !furniture.periodicalWords.isDisjoint(with: words) && words.count <= 25
      || !furniture.journalWords.isDisjoint(with: words.prefix(4))
    if isPeriodical { signals += 1 }
    // `*Corresponding author: …@…`
    let labels = lexicon.front.correspondenceWords
    if line.contains("@"), words.prefix(2).contains(where: labels.contains) { signals += 2 }
    isAddressAlone = Self.isAddressAlone(line)
    // Journals' own addresses; any other may be a source's.
    if isAddressAlone { signals += Self.isJournalAddress(line, lexicon: lexicon) ? 2 : 1 }
  }

  private static func isJournalAddress(_ line: ByteSlice, lexicon: Lexicon) -> Bool {
    let key = line.lowercased
    return lexicon.furniture.addressMarks.contains { key.contains($0) }
  }

  private static func isAddressAlone(_ line: ByteSlice) -> Bool {
    let hasAddress =
      line.contains("://") || line.contains("www.") || line.contains("doi.org")
      || line.contains("@")
    guard hasAddress else { return false }
    let others = line.wordRanges.filter { range in
      let word = line[range]
      return
        !(word.contains("://") || word.contains("www.") || word.contains("@")
        || word.contains("doi.org"))
    }
    // `DOI:` or `Email :` may stand before it.
    return others.count <= 2 && others.allSatisfy { $0.count <= 9 }
  }
}
