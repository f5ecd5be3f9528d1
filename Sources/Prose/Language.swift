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
        let end = text.letterEnd(from: start)
        counts[common.language(of: start..<end, in: text)] += 1
        start = end + 1
      }
    }
    counts.removeLast()
    guard let most = counts.max(), most >= max(least, 1), counts.count(where: { $0 == most }) == 1,
      let best = counts.firstIndex(of: most)
    else { return "und" }
    return languages.languages[best]
  }
}
