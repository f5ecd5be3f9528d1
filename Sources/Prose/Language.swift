import PetikLexicon
import PetikText

extension Lexicon {
  /// The language of a text by its common words: `id`, `en`, or `und` where they do not tell.
  package func language(of text: some RandomAccessCollection<UInt8>, least: Int = 1) -> String {
    var counts: [String: Int] = [:]
    var word = Bytes()
    func close() {
      guard word.count > 1, word.count < 16 else { return word.removeAll(keepingCapacity: true) }
      let key = word.string
      for (language, words) in languages.common where words.contains(key) {
        counts[language, default: 0] += 1
      }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text {
      if byte.isASCIILetter { word.append(byte.lowered) } else { close() }
    }
    close()
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first, best.value >= least else { return "und" }
    if ranked.count > 1, ranked[1].value == best.value { return "und" }
    return best.key
  }
}
