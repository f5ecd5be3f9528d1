import PetikLexicon
import PetikText

/// What a line of a list is beside part of an entry.
enum ListLine {
  /// `Buku`, `A. Jurnal`: heads a group of entries.
  static func headsGroup(_ line: ByteSlice, words: ReferenceWords) -> Bool {
    guard line.count <= 48, line.firstScalar?.isLetter == true || Enumerator.read(line) != nil,
      line.last != UInt8(ascii: ",")
    else { return false }
    return words.groupHeadings.contains(key(line))
  }

  /// `Tentang Penulis`, `Lampiran 1. Daftar Pertanyaan`: heads what is no part of the list.
  static func headsOther(_ line: ByteSlice, lexicon: Lexicon) -> Bool {
    guard line.count <= 80 else { return false }
    let key = key(line)
    if line.count <= 60, lexicon.references.followingHeadings.contains(key) { return true }
    guard lexicon.headings.role(of: key) == "appendix" else { return false }
    // `Lampiran II`, `Appendix A`: a number or a letter stands behind the word.
    let words = key.split(separator: " ")
    guard words.count > 1 else { return true }
    let number = Bytes(words[1].utf8)
    return number.allSatisfy(\.isASCIIDigit) || romanValue(number[...]) != nil || number.count == 1
  }

  private static func key(_ line: ByteSlice) -> String {
    (Enumerator.read(line).map { line[$0.textStart...] } ?? line).matchKey
  }

  /// Nothing but one address.
  static func isAddress(_ line: ByteSlice) -> Bool {
    (line.starts("http://") || line.starts("https://") || line.starts("www."))
      && line.wordCount == 1
  }
}
