import PetikLexicon
import PetikText

/// What a line of a list is beside part of an entry.
enum ListLine {
  /// `Buku`, `A. Jurnal`: heads a group of entries.
  static func headsGroup(_ line: ByteSlice, lexicon: Lexicon) -> Bool {
    guard line.count <= 48, line.last != UInt8(ascii: ","),
      line.firstScalar?.isLetter == true || Enumerator.read(line) != nil
    else { return false }
    return unlabelled(line).withMatchKey { lexicon.lines.classes(of: $0) }.contains(.referenceGroup)
  }

  /// `Tentang Penulis`, `Lampiran 1. Daftar Pertanyaan`: heads what is no part of the list.
  static func headsOther(_ line: ByteSlice, lexicon: Lexicon) -> Bool {
    guard line.count <= 80 else { return false }
    return unlabelled(line).withMatchKey { key in
      if line.count <= 60, lexicon.lines.classes(of: key).contains(.followsReferences) {
        return true
      }
      return lexicon.lines.mayNameRole(key) && headsAppendix(key, lexicon.headings)
    }
  }

  /// `Lampiran II`, `Appendix A`: a number or a letter stands behind the word.
  private static func headsAppendix(
    _ key: UnsafeBufferPointer<UInt8>, _ headings: HeadingWords
  ) -> Bool {
    let key = String(decoding: key, as: UTF8.self)
    guard headings.role(of: key) == "appendix" else { return false }
    let words = key.keyWords
    guard words.count > 1 else { return true }
    let number = Bytes(words[1].utf8)
    return number.allSatisfy(\.isASCIIDigit) || romanValue(number[...]) != nil || number.count == 1
  }

  /// Behind `A.`, `2.1`.
  private static func unlabelled(_ line: ByteSlice) -> ByteSlice {
    Enumerator.read(line).map { line[$0.textStart...] } ?? line
  }

  /// Nothing but one address.
  static func isAddress(_ line: ByteSlice) -> Bool {
    (line.starts("http://") || line.starts("https://") || line.starts("www."))
      && line.wordCount == 1
  }
}
