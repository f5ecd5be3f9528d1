import PetikModel
import PetikText

/// One thing that is wrong, with every place that helps to mend it.
package struct CheckFinding: Hashable, Sendable {
  package var rule: Rule
  package var severity: Finding.Severity
  /// What was found and what was expected.
  package var message: String
  /// How to mend it.
  package var mend: String
  /// The file, as a path that the user can open.
  package var file: String
  /// Physical line and column in the file, from 1; none where the file is missing.
  package var place: TextPlace?
  package var cell: CellPlace?
  /// Where the paper's text says it.
  package var source: SourcePlace?

  package struct CellPlace: Hashable, Sendable {
    package var table: String
    /// Data row, from 1; 0 is the header.
    package var row: Int?
    package var column: String?

    package init(table: String, row: Int? = nil, column: String? = nil) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  package struct SourcePlace: Hashable, Sendable {
    package var path: String
    package var place: TextPlace
  }

  /// Worst first, then by file and place.
  package static func comesFirst(_ left: CheckFinding, _ right: CheckFinding) -> Bool {
    if left.severity != right.severity { return left.severity.weight > right.severity.weight }
    if left.file != right.file { return left.file < right.file }
    let (one, other) = (
      left.place ?? .init(line: 0, column: 0), right.place ?? .init(line: 0, column: 0)
    )
    if one != other { return one < other }
    return (left.rule.id, left.message) < (right.rule.id, right.message)
  }
}

extension Finding.Severity {
  package var weight: Int {
    switch self {
    case .error: 3
    case .warning: 2
    case .note: 1
    }
  }
}
