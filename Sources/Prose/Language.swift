import PetikLexicon
import PetikText

extension Lexicon {
  /// The language of a text by its common words: `id`, `en`, or `und` where they do not tell.
  package func language(of text: Bytes, least: Int = 1) -> String {
    let common = languages.common
    var counts = Array(repeating: 0, count: common.noLanguage + 1)
    text.withUnsafeBufferPointer { text in
      var start = 0
      while start < text.count {
        let bytes = EightBytes(text, from: start)
        let letters = EightBytes.leading(bytes.letters)
        let first = bytes.loweredLetters(letters)
        if letters < 8 {
          counts[common.language(first, 0)] += 1
          start += letters + 1
        } else {
          let end = text.letterEnd(from: start + 8)
          let second = EightBytes(text, from: start + 8, before: end).lowered.bits
          counts[common.language(first, second)] += 1
          start = end + 1
        }
      }
    }
    counts.removeLast()
    guard let most = counts.max(), most >= max(least, 1), counts.count(where: { $0 == most }) == 1,
      let best = counts.firstIndex(of: most)
    else { return "und" }
    return languages.languages[best]
  }
}
