import PetikModel
import PetikText

extension MatchRule {
  /// The same names and the same year. With `et al.` the first name is enough.
  static let namesAndYear = MatchRule("names-and-year") { item, list in
    var best: (score: Int, index: Int)?
    var isTied = false
    for entry in list.namesakes(of: item) {
      guard let score = entry.score(item), score >= best?.score ?? 0 else { continue }
      isTied = score == best?.score
      if !isTied { best = (score, entry.index) }
    }
    // Without a year nothing tells two works of one author apart.
    return isTied && item.item.year == nil ? nil : best?.index
  }
}

extension ReferenceIndex.Entry {
  /// How well the names fit; nil where the first does not.
  fileprivate func score(_ cited: CitedItem) -> Int? {
    let item = cited.item
    guard let first = cited.names.first, let own = authors.first, matches(first, own) else {
      return nil
    }
    // A second author that the entry does not print was never one of its authors.
    guard printsOthers(cited) else { return nil }
    var score = 10
    for (words, name) in zip(cited.names, authors).dropFirst() {
      score += matches(words, name) ? 4 : -4
    }
    if item.isEtAl {
      score += authors.count > item.authors.count ? 2 : 0
    } else {
      score -= abs(authors.count - item.authors.count)
    }
    return max(score, 1)
  }

  /// Whether the entry prints the names of all authors but the first.
  func printsOthers(_ cited: CitedItem) -> Bool { cited.lastWords.dropFirst().allSatisfy(prints) }

  private func prints(_ last: KeyWord?) -> Bool {
    guard let last else { return true }
    return openingWords.contains { $0 == last || $0.differsByOne(from: last) }
      || authors.contains { $0.full.contains(last.text) }
  }

  private func matches(
    _ words: [Substring], _ name: (family: [Substring], full: [Substring])
  ) -> Bool {
    guard let last = words.last, !name.family.isEmpty else { return false }
    if words == name.family { return true }
    if words.allSatisfy(name.full.contains) { return true }
    return name.family.allSatisfy(words.contains) || name.family.last == last
  }
}
