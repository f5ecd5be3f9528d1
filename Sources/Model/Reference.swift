import PetikText

/// A name as CSL has it: family and given where they can be told, else the literal alone.
package struct Name: Hashable, Sendable {
  package var family: String?
  package var given: String?
  package var literal: String?

  package init(family: String? = nil, given: String? = nil, literal: String? = nil) {
    self.family = family
    self.given = given
    self.literal = literal
  }
}

/// A date of one to three parts.
package struct PartialDate: Hashable, Sendable {
  package var year: Int
  package var month: Int?
  package var day: Int?

  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// A work in the terms of CSL-JSON. Fields that the text does not print are nil.
package struct Work: Hashable, Sendable {
  /// A CSL type: `article-journal`, `book`, `chapter`, `legislation`, …
  package var type: String
  package var authors: [Name] = []
  package var editors: [Name] = []
  package var translators: [Name] = []
  package var issued: PartialDate?
  /// `2022a` prints the letter that tells two works apart.
  package var yearSuffix: String?
  package var title: String?
  package var containerTitle: String?
  package var volume: String?
  package var issue: String?
  package var page: String?
  package var number: String?
  package var edition: String?
  package var publisher: String?
  package var publisherPlace: String?
  package var doi: String?
  package var isbn: String?
  package var issn: String?
  package var url: String?
  package var accessed: PartialDate?
  package var locator: String?
  package var genre: String?
  /// What the entry prints beside the fields above.
  package var note: String?

  package init(type: String) { self.type = type }
}

package struct Reference: Hashable, Sendable {
  package enum Origin: String, Hashable, Sendable { case list, footnote }

  package var origin: Origin
  /// The entry's own number (`[3]`), without its brackets.
  package var label: String?
  package var printed: String
  package var spans: [Span]
  /// Index of an earlier reference to the same work.
  package var sameAs: Int?
  package var work: Work
  /// Index of its block.
  package var block: Int
  package var rule: String
  package var confidence: Double

  package init(
    origin: Origin, label: String?, printed: String, spans: [Span], work: Work, block: Int,
    rule: String, confidence: Double
  ) {
    self.origin = origin
    self.label = label
    self.printed = printed
    self.spans = spans
    self.work = work
    self.block = block
    self.rule = rule
    self.confidence = confidence
  }
}
