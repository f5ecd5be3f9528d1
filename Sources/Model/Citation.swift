import PetikText

package struct CitationItem: Hashable, Sendable {
  package var authors: [String]
  package var isEtAl: Bool
  /// As printed with its letter: `2022a`, `n.d.`
  package var year: String?
  package var prefix: String?
  package var locator: String?
  /// Numeric citations only.
  package var number: String?
  /// Index of the reference it means.
  package var reference: Int?

  package init(
    authors: [String] = [], isEtAl: Bool = false, year: String? = nil, prefix: String? = nil,
    locator: String? = nil, number: String? = nil
  ) {
    self.authors = authors
    self.isEtAl = isEtAl
    self.year = year
    self.prefix = prefix
    self.locator = locator
    self.number = number
  }
}

package struct Citation: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case parenthetical, narrative, numeric }

  package var kind: Kind
  package var text: String
  package var block: Int
  /// Byte offset in the block's text.
  package var at: Int
  package var spans: [Span]
  package var items: [CitationItem]
  package var rule: String
  package var confidence: Double

  package init(
    kind: Kind, text: String, block: Int, at: Int, spans: [Span], items: [CitationItem],
    rule: String, confidence: Double
  ) {
    self.kind = kind
    self.text = text
    self.block = block
    self.at = at
    self.spans = spans
    self.items = items
    self.rule = rule
    self.confidence = confidence
  }
}

/// A mention of another part of the paper: `Tabel 1`.
package struct CrossReference: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case table, figure, section, equation, appendix }
  package enum Target: Hashable, Sendable { case table(Int), figure(Int), section(Int) }

  package var text: String
  package var kind: Kind
  package var target: Target?
  package var block: Int
  package var at: Int

  package init(text: String, kind: Kind, target: Target?, block: Int, at: Int) {
    self.text = text
    self.kind = kind
    self.target = target
    self.block = block
    self.at = at
  }
}
