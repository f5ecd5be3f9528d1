import PetikModel
import PetikText

/// A citation as a rule read it in one block's text.
struct FoundCitation: Hashable, Sendable {
  var kind: Citation.Kind
  var range: Range<Int>
  var items: [CitationItem]
  var confidence: Double
}

/// A test that reads the citation which a pair of brackets belongs to, or declines.
struct CitationRule: Sendable {
  let name: String
  let read: @Sendable (_ bracket: Bracket, _ context: CitationContext) -> FoundCitation?

  init(
    _ name: String, read: @escaping @Sendable (Bracket, CitationContext) -> FoundCitation?
  ) {
    self.name = name
    self.read = read
  }

  static let all: [CitationRule] = [
    .numericBracket, .numericRoundBracket, .yearAfterName, .nameAndYear, .nameAndPage,
  ]

  /// What the bracket cites, and the rule that saw it.
  static func read(
    _ bracket: Bracket, in context: CitationContext
  ) -> (FoundCitation, rule: String)? {
    for rule in all {
      if let found = rule.read(bracket, context) { return (found, rule.name) }
    }
    return nil
  }
}
