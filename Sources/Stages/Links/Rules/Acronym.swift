import PetikModel
import PetikText

extension MatchRule {
  /// An organisation cited by its acronym and listed by its name, or the other way round.
  static let acronym = MatchRule("acronym") { item, list in
    guard let author = item.item.authors.first, let key = item.keys.first,
      let words = item.names.first
    else { return nil }
    let isAcronym =
      words.count == 1
      && (Bytes(author.utf8).allSatisfy { $0.isASCIIUpper } || list.acronyms[key] != nil)
    let candidates = list.candidates(for: item)
    if isAcronym {
      let names = list.acronyms[key] ?? []
      return candidates.first { entry in
        names.contains { entry.opening.hasPrefix($0) } || entry.openingWords.open(withInitials: key)
          || entry.openingWords.prefix(12).contains(words[0])
      }?.index
    }
    let short = list.acronyms.compactMap { $1.contains(key) ? $0 : nil }
    guard words.count > 1 else { return nil }
    return candidates.first { entry in
      guard let first = entry.openingWords.first else { return false }
      return short.contains(String(first)) || words.open(withInitials: first, isWhole: true)
    }?.index
  }
}

extension [Substring] {
  /// Whether the first words' first letters are the acronym's, small words left out or not.
  fileprivate func open(withInitials acronym: some StringProtocol, isWhole: Bool = false) -> Bool {
    guard acronym.utf8.count >= 2, first?.first == acronym.first || isLongFirst(acronym) else {
      return false
    }
    return [self, filter { $0.utf8.count > 3 }].contains { words in
      let initials = String(words.prefix(acronym.count).compactMap(\.first))
      return initials == acronym && (!isWhole || words.count == acronym.count)
    }
  }

  /// Whether the acronym may begin with the first word that is not small.
  private func isLongFirst(_ acronym: some StringProtocol) -> Bool {
    first { $0.utf8.count > 3 }?.first == acronym.first
  }
}
