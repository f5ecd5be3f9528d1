import PetikModel
import PetikText

/// An item of a citation with the words of its names, made once for all rules.
struct CitedItem: Sendable {
  let item: CitationItem
  /// Match key of each author, and its words.
  let keys: [String]
  let names: [[Substring]]
  /// The last word of each name.
  let lastWords: [KeyWord?]

  init(_ item: CitationItem) {
    self.item = item
    keys = item.authors.map(\.matchKey)
    names = keys.map { $0.keyWords }
    lastWords = names.map { $0.last.map(KeyWord.init) }
  }
}
