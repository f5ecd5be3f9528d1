import PetikModel
import PetikText

/// An item of a citation with the words of its names, made once for all rules.
struct CitedItem: Sendable {
  let item: CitationItem
  /// Match key of each author, and its words.
  let keys: [String]
  let names: [[Substring]]

  init(_ item: CitationItem) {
    self.item = item
    keys = item.authors.map(\.matchKey)
    names = keys.map { $0.split(separator: " ") }
  }
}
