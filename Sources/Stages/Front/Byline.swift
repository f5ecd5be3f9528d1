import PetikLexicon
import PetikText

/// The words before authors' names: `Oleh: …`, `Disusun oleh:` alone over the names.
enum Byline {
  /// Where the names begin; the line's end where they are on the next lines. nil: no byline.
  static func of(_ line: ByteSlice, lexicon: Lexicon) -> Int? {
    let words = line.wordRanges
    for count in [2, 1] where words.count >= count {
      let end = words[count - 1].upperBound
      let label = line[..<end]
      guard lexicon.front.bylines.contains(label.matchKey) else { continue }
      // `By` without a colon needs a name after it; a word alone is a byline.
      let next = words.count > count ? words[count].lowerBound : line.endIndex
      let isName = next == line.endIndex || line[next...].firstScalar?.isUpper == true
      if label.last == 0x3A || isName { return next }
    }
    return nil
  }
}
