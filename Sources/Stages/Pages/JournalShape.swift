import PetikLexicon
import PetikText

/// What of a running head or foot a line has.
struct JournalShape {
  /// Number of signs: volume, ISSN, DOI or address alone, licence, journal's name.
  var signals = 0
  /// The line is nothing but a DOI, an address or an e-mail.
  var isAddressAlone = false

  init(_ line: ByteSlice, lexicon: Lexicon) {
    let key = Bytes(line.matchKey.utf8)[...]
    let words = key.wordRanges
    let furniture = lexicon.furniture
    var classes: FurnitureWords.Class = []
    var opening: FurnitureWords.Class = []
    var volumeWord: ByteSlice?
    var hasVolumeWords = false
    for (index, range) in words.enumerated() {
      let word = key[range]
      let found = furniture.classes.classes(of: word)
      classes.formUnion(found)
      classes.formUnion(furniture.licences.meanings(at: range, of: key))
      if index < 4 { opening.formUnion(found) }
      if found.contains(.volume) {
        hasVolumeWords = hasVolumeWords || volumeWord.map { $0 != word } ?? false
        volumeWord = volumeWord ?? word
      }
    }
    // `Nomor` and `Tahun` also stand in laws and street addresses.
    let isIssue = classes.isSuperset(of: [.volume, .issue]) && words.count <= 12
    if hasVolumeWords || isIssue, key.contains(where: \.isASCIIDigit) { signals += 1 }
    if classes.contains(.issn) { signals += 2 }
    if classes.contains(.licence) { signals += 2 }
    if line.contains("©") { signals += 1 }
    let isPeriodical =
      classes.contains(.periodical) && words.count <= 25 || opening.contains(.journal)
    if isPeriodical { signals += 1 }
    // `*Corresponding author: …@…`
    let labels = lexicon.front.correspondenceWords
    if line.contains("@"), words.prefix(2).contains(where: { labels.contains(key[$0].string) }) {
      signals += 2
    }
    isAddressAlone = Self.isAddressAlone(line)
    // Journals' own addresses; any other may be a source's.
    if isAddressAlone { signals += Self.isJournalAddress(line, lexicon: lexicon) ? 2 : 1 }
  }

  private static func isJournalAddress(_ line: ByteSlice, lexicon: Lexicon) -> Bool {
    let key = line.lowercased
    return lexicon.furniture.addressMarks.contains { key.holds($0) }
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
