import PetikModel
import PetikText

extension MatchRule {
  /// An organisation cited by its acronym and listed by its name, or the other way round.
  static let acronym = MatchRule("acronym") { item, list in
    guard let author = item.authors.first else { return nil }
    let key = author.matchKey
    let words = key.split(separator: " ")
    let isAcronym =
      words.count == 1
      && (Bytes(author.utf8).allSatisfy { $0.isASCIIUpper } || list.acronyms[key] != nil)
    let candidates = list.candidates(for: item)
    if isAcronym {
      let names = list.acronyms[key] ?? []
      return candidates.first { entry in
        names.contains { entry.opening.hasPrefix($0) } || entry.opening.opens(withInitials: key)
          || entry.opening.split(separator: " ").prefix(12).contains(words[0])
      }?.index
    }
    let short = list.acronyms.compactMap { $1.contains(key) ? $0 : nil }
    guard words.count > 1 else { return nil }
    return candidates.first { entry in
      guard let first = entry.opening.split(separator: " ").first else { return false }
      return short.contains(String(first)) || key.opens(withInitials: String(first), isWhole: true)
    }?.index
  }
}

extension String {
  /// Whether the first words' first letters are the acronym's, small words left out or not.
  fileprivate func opens(withInitials acronym: String, isWhole: Bool = false) -> Bool {
    guard acronym.utf8.count >= 2 else { return false }
    let words = split(separator: " ")
    let long = words.filter { $0.utf8.count > 3 }
    return [words, long].contains { words in
      let initials = String(words.prefix(acronym.count).compactMap(\.first))
      return initials == acronym && (!isWhole || words.count == acronym.count)
    }
  }
}
