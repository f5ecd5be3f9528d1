import PetikModel
import PetikText

extension MatchRule {
  /// An organisation cited by its acronym and listed by its name, or the other way round.
  static let acronym = MatchRule("acronym") { item, list in
    guard let author = item.item.authors.first, let key = item.keys.first else { return nil }
    let words = item.names[0].map(KeyWord.init)
    let isAcronym =
      words.count == 1
      && (Bytes(author.utf8).allSatisfy { $0.isASCIIUpper } || list.acronyms[key] != nil)
    let candidates = list.candidates(for: item)
    if isAcronym {
      let names = list.acronyms[key] ?? []
      return candidates.first { entry in
        names.contains { entry.opening.hasPrefix($0) }
          || entry.openingWords.open(withInitials: key)
          || entry.openingWords.prefix(12).contains { $0 == words[0] }
      }?.index
    }
    guard words.count > 1 else { return nil }
    let short = list.acronyms.compactMap { $1.contains(key) ? $0 : nil }
    return candidates.first { entry in
      guard let first = entry.openingWords.first?.text else { return false }
      return words.open(withInitials: first, isWhole: true)
        || !short.isEmpty && short.contains(String(first))
    }?.index
  }
}

extension [KeyWord] {
  /// Whether the first words' first letters are the acronym's, small words left out or not.
  fileprivate func open(withInitials acronym: some StringProtocol, isWhole: Bool = false) -> Bool {
    guard acronym.utf8.count >= 2, mayOpen(with: acronym.utf8.first) else { return false }
    return [self, filter(\.isLong)].contains { words in
      let initials = String(words.prefix(acronym.count).compactMap(\.text.first))
      return initials == acronym && (!isWhole || words.count == acronym.count)
    }
  }

  /// Whether the first word, or the first that is not small, begins with a byte.
  private func mayOpen(with byte: UInt8?) -> Bool {
    first?.first == byte || first(where: \.isLong)?.first == byte
  }
}
