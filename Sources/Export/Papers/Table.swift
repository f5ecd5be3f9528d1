import PetikModel
import PetikText

extension PaperRecord {
  package struct Table: Sendable {
    package var id: String
    /// Empty for an uncaptioned table.
    package var label: String
    package var caption: String?
    package var blocks: [String]
    package var pages: [Int]
    /// Header rows as printed, spanners repeated over their columns.
    package var boxhead: [[String]]
    package var columns: [Column]
    package var rows: [[Cell]]
    package var notes: [String]
    package var source: String?
    package var rule: String
    package var confidence: String
  }

  package struct Column: Sendable {
    package var name: String
    /// A ``ColumnType``'s raw value.
    package var type: String
    package var unit: String?
  }

  package struct Cell: Sendable {
    /// As printed.
    package var text: String
    package var value: CellValue
    package var spans: [Span]
  }

  package struct Figure: Sendable {
    package var id: String
    package var label: String
    package var caption: String
    package var source: String?
    package var blocks: [String]
    package var spans: [Span]
  }
}

extension CellValue {
  /// As a CSV cell has it: empty for missing.
  package var canonical: String {
    switch self {
    case .missing: ""
    case .number(let digits): digits
    case .text(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    }
  }
}
