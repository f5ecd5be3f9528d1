import PetikModel
import PetikText

extension MatchRule {
  /// The same names and the same year. With `et al.` the first name is enough.
  static let namesAndYear = MatchRule("names-and-year") { item, list in
    var best: (score: Int, index: Int)?
    for entry in list.namesakes(of: item) {
      guard let score = entry.score(item), score > best?.score ?? 0 else { continue }
      best = (score, entry.index)
    }
    return best?.index
  }
}

extension ReferenceIndex.Entry {
  /// How well the names fit; nil where the first does not.
  fileprivate func score(_ item: CitationItem) -> Int? {
    guard let first = item.authors.first, let own = authors.first, matches(first, own) else {
      return nil
    }
    var score = 10
    for (cited, name) in zip(item.authors, authors).dropFirst() {
      score += matches(cited, name) ? 4 : -4
    }
    // A second author that the entry does not print was never one of its authors.
    guard printsOthers(item) else { return nil }
    if item.isEtAl {
      score += authors.count > item.authors.count ? 2 : 0
    } else {
      score -= abs(authors.count - item.authors.count)
    }
    return max(score, 1)
  }

  /// Whether the entry prints the names of all authors but the first.
  func printsOthers(_ item: CitationItem) -> Bool { item.authors.dropFirst().allSatisfy(prints) }

  private func prints(_ cited: String) -> Bool {
    guard let last = cited.matchKey.split(separator: " ").last else { return true }
    return authors.contains { $0.full.contains(last) }
      || opening.split(separator: " ").contains { $0 == last || differsByOne($0, last) }
  }

  private func matches(
    _ cited: String, _ name: (family: [Substring], full: Set<Substring>)
  ) -> Bool {
    let words = cited.matchKey.split(separator: " ")
    guard let last = words.last, !name.family.isEmpty else { return false }
    if words == name.family { return true }
    if name.full.isSuperset(of: words) { return true }
    return name.family.allSatisfy(words.contains) || name.family.last == last
  }
}
