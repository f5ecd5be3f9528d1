import PetikText

package enum ColumnType: String, Hashable, Sendable, CaseIterable {
  case year, integer, number, percent, date, boolean, string
}

package struct Column: Hashable, Sendable {
  package var name: String
  package var type: ColumnType
  package var unit: String?

  package init(name: String, type: ColumnType, unit: String? = nil) {
    self.name = name
    self.type = type
    self.unit = unit
  }
}

/// A cell's canonical value.
package enum CellValue: Hashable, Sendable {
  /// Empty or a mark for missing.
  case missing
  /// A number, year or percentage in canonical digits: `2351`, `-0.05`.
  case number(String)
  /// Text or an ISO 8601 date.
  case text(String)
  case boolean(Bool)
}

package struct Cell: Hashable, Sendable {
  package var text: String
  package var value: CellValue
  package var spans: [Span]

  package init(text: String, value: CellValue, spans: [Span]) {
    self.text = text
    self.value = value
    self.spans = spans
  }
}

package struct Table: Hashable, Sendable {
  /// `Tabel 1`; nil for an uncaptioned table.
  package var label: String?
  package var caption: String?
  /// Indices of its blocks: caption, body, notes.
  package var blocks: [Int]
  package var pages: [Int]
  /// Header rows as printed, spanners repeated over their columns.
  package var boxhead: [[String]]
  package var columns: [Column]
  package var rows: [[Cell]]
  package var notes: [Stated]
  package var source: Stated?
  package var rule: String
  package var confidence: Double

  package init(
    label: String?, caption: String?, blocks: [Int], pages: [Int], boxhead: [[String]],
    columns: [Column], rows: [[Cell]], notes: [Stated], source: Stated?, rule: String,
    confidence: Double
  ) {
    self.label = label
    self.caption = caption
    self.blocks = blocks
    self.pages = pages
    self.boxhead = boxhead
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.source = source
    self.rule = rule
    self.confidence = confidence
  }
}

package struct Figure: Hashable, Sendable {
  package var label: String
  package var caption: String
  package var source: Stated?
  package var blocks: [Int]
  package var spans: [Span]

  package init(label: String, caption: String, source: Stated?, blocks: [Int], spans: [Span]) {
    self.label = label
    self.caption = caption
    self.source = source
    self.blocks = blocks
    self.spans = spans
  }
}
