import PetikModel

/// A test that says whether a line is the first after a table.
struct TableEndRule: Sendable {
  let name: String
  let ends: @Sendable (_ line: Int, _ table: TableSoFar, _ lines: FreeLines) -> Bool

  init(_ name: String, ends: @escaping @Sendable (Int, TableSoFar, FreeLines) -> Bool) {
    self.name = name
    self.ends = ends
  }

  /// Every rule, in the order in which they are tried.
  static let all: [TableEndRule] = [
    .nextCaption, .namedHeading, .numberedHeading, .numberedKnownHeading, .resumedParagraph, .prose,
    .sentenceBelowNumbers,
    .leadToProse,
  ]
}

/// What is known of a table while its lines are gathered.
struct TableSoFar: Sendable {
  var caption: Int
  var bodyStart: Int
  /// The paragraph before the caption has no end: its rest may stand below the table.
  var interruptsParagraph: Bool
  /// Body lines that hold numbers.
  var numericLines = 0
  var bodyLines = 0
}
