import PetikText

/// A table over all papers of a dataset, as CSV and SQLite have it. One table a file.
struct FlatTable: Sendable {
  let name: String
  let description: String
  let columns: [FlatColumn]
  let primaryKey: [String]
  let foreignKeys: [ForeignKey]
  /// Gives the rows of one paper, a value for each column.
  let rows: @Sendable (PaperOutline, WorkCatalogue, FlatRow) throws -> Void

  typealias FlatRow = ([FlatValue]) throws -> Void

  /// Fields that name a row of another table: of its primary key.
  struct ForeignKey: Sendable {
    var fields: [String]
    var table: String
    var references: [String]

    /// - Parameter table: empty for the same table.
    init(_ fields: [String], of table: String, _ references: [String]) {
      self.fields = fields
      self.table = table
      self.references = references
    }
  }

  init(
    _ name: String, _ description: String, primaryKey: [String], foreignKeys: [ForeignKey] = [],
    columns: [FlatColumn],
    rows: @escaping @Sendable (PaperOutline, WorkCatalogue, FlatRow) throws -> Void
  ) {
    self.name = name
    self.description = description
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
    self.columns = columns
    self.rows = rows
  }

  /// The tables of the CSV package.
  static let all: [FlatTable] = [
    .papersWithAbstracts, .sections, .tables, .cells, .citations, .references,
  ]
}

struct FlatColumn: Sendable {
  /// Table Schema's types.
  enum Kind: String, Sendable { case string, integer, number, boolean }

  var name: String
  var kind: Kind
  var isRequired: Bool
  var description: String

  static func text(_ name: String, _ description: String) -> FlatColumn {
    FlatColumn(name: name, kind: .string, isRequired: false, description: description)
  }

  static func integer(_ name: String, _ description: String) -> FlatColumn {
    FlatColumn(name: name, kind: .integer, isRequired: false, description: description)
  }

  static func number(_ name: String, _ description: String) -> FlatColumn {
    FlatColumn(name: name, kind: .number, isRequired: false, description: description)
  }

  static func boolean(_ name: String, _ description: String) -> FlatColumn {
    FlatColumn(name: name, kind: .boolean, isRequired: false, description: description)
  }

  /// Never empty.
  var required: FlatColumn {
    var column = self
    column.isRequired = true
    return column
  }
}

enum FlatValue: Sendable {
  case null
  case text(String)
  case integer(Int)
  /// In canonical digits.
  case number(String)
  case boolean(Bool)

  /// Empty text is no text.
  static func text(_ text: String?) -> FlatValue {
    guard let text, !text.isEmpty else { return .null }
    return .text(text)
  }

  static func bytes(_ text: Bytes) -> FlatValue { .text(text.string) }

  static func list(_ texts: [String]) -> FlatValue { .text(texts.joined(separator: "; ")) }

  static func integer(_ number: Int?) -> FlatValue { number.map { .integer($0) } ?? .null }

  /// A printed number where it is whole, nothing else.
  static func integer(_ printed: String?) -> FlatValue { .integer(printed.flatMap { Int($0) }) }

  /// As CSV has it: empty for nothing.
  var csv: String {
    switch self {
    case .null: ""
    // No reader takes this one.
    case .text(let text): text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    case .integer(let number): String(number)
    case .number(let digits): digits
    case .boolean(let flag): flag ? "true" : "false"
    }
  }
}
