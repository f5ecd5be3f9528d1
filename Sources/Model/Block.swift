import PetikText

/// What a block of text is. The raw values are the dataset's names.
package enum BlockKind: String, Hashable, Sendable, CaseIterable {
  case title, author, affiliation, metadata, abstract, keywords = "keyword", heading, paragraph
  case listItem, quotation, tableCaption, table, tableNote, figureCaption, figureText, footnote
  case reference, contents, equation, runningHead, runningFoot, folio, unclassified
}

/// A run of lines that is one unit of the paper. Each non-blank source byte is in exactly one.
package struct Block: Hashable, Sendable {
  package var kind: BlockKind
  package var text: RunningText
  /// The lines it was made of: tables and notes are read from them. In reading order.
  package var lines: [Line]
  /// Page on which it begins.
  package var page: Int
  package var language: String?
  /// Lines of one table, one figure, one list share a number within their kind.
  package var group: Int?
  /// A list item's or a heading's own label as printed (`a)`, `2.1`, `BAB II`).
  package var label: String?
  /// 1-based level of a heading, set by the outline where markup has not told it.
  package var level: Int?
  package var rule: String
  package var confidence: Double

  package init(
    kind: BlockKind, text: RunningText, lines: [Line], page: Int, language: String? = nil,
    group: Int? = nil, label: String? = nil, rule: String, confidence: Double
  ) {
    self.kind = kind
    self.text = text
    self.lines = lines
    self.page = page
    self.language = language
    self.group = group
    self.label = label
    self.rule = rule
    self.confidence = confidence
  }
}
