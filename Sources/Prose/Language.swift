import PetikLexicon
import PetikText

extension Lexicon {
  /// The language of a text by its common words: `id`, `en`, or `und` where they do not tell.
  package func language(of text: Bytes, least: Int = 1) -> String {
    var counts = Array(repeating: 0, count: languages.languages.count)
    var offset = 0
    while offset < text.count {
      guard text[offset].isASCIILetter else {
        offset += 1
        continue
      }
      let start = offset
      while offset < text.count, text[offset].isASCIILetter { offset += 1 }
      if 2...15 ~= offset - start, let language = languages.common[text[start..<offset]] {
        counts[language] += 1
      }
    }
    guard let most = counts.max(), most >= max(least, 1), counts.count(where: { $0 == most }) == 1,
      let best = counts.firstIndex(of: most)
    else { return "und" }
    return languages.languages[best]
  }
}
