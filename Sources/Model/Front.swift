import PetikText

/// A statement of the front matter, with its source.
package struct Stated: Hashable, Sendable {
  package var text: String
  package var spans: [Span]
  package var language: String?

  package init(_ text: String, spans: [Span] = [], language: String? = nil) {
    self.text = text
    self.spans = spans
    self.language = language
  }
}

package struct Author: Hashable, Sendable {
  package var literal: String
  package var family: String?
  package var given: String?
  /// Ids of affiliations (`a1`).
  package var affiliations: [String] = []
  package var email: String?
  package var spans: [Span]

  package init(
    literal: String, family: String? = nil, given: String? = nil, email: String? = nil,
    spans: [Span] = []
  ) {
    self.literal = literal
    self.family = family
    self.given = given
    self.email = email
    self.spans = spans
  }
}

package struct Affiliation: Hashable, Sendable {
  package var id: String
  /// The mark printed before it (`1`, `*`), if any.
  package var mark: String?
  package var text: String
  package var spans: [Span]

  package init(id: String, mark: String?, text: String, spans: [Span]) {
    self.id = id
    self.mark = mark
    self.text = text
    self.spans = spans
  }
}

package struct ISSN: Hashable, Sendable {
  package var text: String
  /// `print` or `electronic`; nil where the paper does not say.
  package var kind: String?
  package var spans: [Span]

  package init(text: String, kind: String?, spans: [Span]) {
    self.text = text
    self.kind = kind
    self.spans = spans
  }
}

package struct StatedDate: Hashable, Sendable {
  /// `received`, `revised`, `accepted` or `published`.
  package var kind: String
  /// ISO 8601, as exact as printed.
  package var date: String
  package var text: String
  package var spans: [Span]

  package init(kind: String, date: String, text: String, spans: [Span]) {
    self.kind = kind
    self.date = date
    self.text = text
    self.spans = spans
  }
}

/// What the paper states of itself. Nothing is filled in that it does not print.
package struct Metadata: Hashable, Sendable {
  package var title: Stated?
  package var translatedTitle: Stated?
  package var authors: [Author] = []
  package var affiliations: [Affiliation] = []
  package var journal: Stated?
  package var volume: Stated?
  package var issue: Stated?
  package var year: Stated?
  package var firstPage: Stated?
  package var lastPage: Stated?
  package var doi: Stated?
  package var issn: [ISSN] = []
  package var dates: [StatedDate] = []

  package init() {}
}

package struct Abstract: Hashable, Sendable {
  package var language: String
  package var text: String
  /// Indices into the paper's blocks.
  package var blocks: [Int]

  package init(language: String, text: String, blocks: [Int]) {
    self.language = language
    self.text = text
    self.blocks = blocks
  }
}

package struct KeywordGroup: Hashable, Sendable {
  package var language: String
  package var terms: [Stated]

  package init(language: String, terms: [Stated]) {
    self.language = language
    self.terms = terms
  }
}
