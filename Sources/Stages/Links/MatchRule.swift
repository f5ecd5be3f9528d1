import PetikModel

/// A test that finds the reference which an item of a citation means, or declines.
struct MatchRule: Sendable {
  let name: String
  let match: @Sendable (_ item: CitedItem, _ list: ReferenceIndex) -> Int?

  init(_ name: String, match: @escaping @Sendable (CitedItem, ReferenceIndex) -> Int?) {
    self.name = name
    self.match = match
  }

  static let all: [MatchRule] = [.number, .namesAndYear, .opening, .acronym, .oneLetterOff]

  /// The reference, and the rule that found it.
  static func match(_ item: CitationItem, in list: ReferenceIndex) -> (Int, rule: String)? {
    let item = CitedItem(item)
    for rule in all {
      if let found = rule.match(item, list) { return (found, rule.name) }
    }
    return nil
  }
}
