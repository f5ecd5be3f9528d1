import PetikModel
import PetikText

extension PaperRecord {
  package struct Citation: Sendable {
    package var id: String
    /// `parenthetical`, `narrative` or `numeric`.
    package var kind: String
    package var text: String
    package var block: String
    /// Byte offset in the block's text.
    package var at: Int
    package var spans: [Span]
    package var items: [CitationItem]
    package var rule: String
    package var confidence: String
  }

  package struct CitationItem: Sendable {
    package var authors: [String]
    package var isEtAl: Bool
    package var year: String?
    package var prefix: String?
    package var locator: String?
    package var number: String?
    /// The reference's id; nil where none was found.
    package var reference: String?
  }

  package struct Reference: Sendable {
    package var id: String
    /// `list` or `footnote`.
    package var origin: String
    package var label: String?
    package var printed: String
    package var block: String
    package var spans: [Span]
    /// An earlier reference to the same work.
    package var sameAs: String?
    package var work: Work
    package var rule: String
    package var confidence: String
  }
}

/// An item of references.json.
package struct WorkRecord: Sendable {
  package var id: String
  package var work: Work
}
