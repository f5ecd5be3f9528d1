import PetikText

package struct BackReference: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case ibid, opCit, locCit, idem, shortTitle }

  package var kind: Kind
  /// Index of the footnote it points to.
  package var footnote: Int?
  /// Index of the reference it means.
  package var reference: Int?

  package init(kind: Kind, footnote: Int? = nil, reference: Int? = nil) {
    self.kind = kind
    self.footnote = footnote
    self.reference = reference
  }
}

package struct Footnote: Hashable, Sendable {
  package var label: String
  package var text: RunningText
  /// Index of its block.
  package var block: Int
  /// Indices of the references read in it.
  package var references: [Int] = []
  package var backReference: BackReference?

  package init(label: String, text: RunningText, block: Int) {
    self.label = label
    self.text = text
    self.block = block
  }
}

/// A note's mark in the body.
package struct Callout: Hashable, Sendable {
  package var label: String
  /// Index of the footnote it calls.
  package var footnote: Int?
  package var block: Int
  /// Byte offset in the block's text.
  package var at: Int
  package var spans: [Span]

  package init(label: String, footnote: Int?, block: Int, at: Int, spans: [Span]) {
    self.label = label
    self.footnote = footnote
    self.block = block
    self.at = at
    self.spans = spans
  }
}

/// Numbers set as a note's mark is set, though no note bears them: `1`, `2,3`, `4–6`.
package struct FreeMark: Hashable, Sendable {
  package var block: Int
  /// Bytes of the block's text.
  package var range: Range<Int>

  package init(block: Int, range: Range<Int>) {
    self.block = block
    self.range = range
  }
}
