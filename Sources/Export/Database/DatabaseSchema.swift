/// The statements that make an empty database, as SQL.
package var databaseSchema: String {
  (DatabaseSchema.tables + DatabaseSchema.indexes + DatabaseView.all.map(\.create))
    .map { $0 + ";\n" }.joined(separator: "\n")
}

/// The statements that make the database.
enum DatabaseSchema {
  static var tables: [String] {
    DatabaseTables.all.map(create) + [
      create(
        "works", WorkTables.workColumns, primaryKey: ["work"], foreignKeys: []),
      create(
        "work_names", WorkTables.nameColumns, primaryKey: ["work", "role", "position"],
        foreignKeys: [.init(["work"], of: "works", ["work"])]),
    ]
  }

  private static func create(_ table: FlatTable) -> String {
    create(
      table.name, table.columns, primaryKey: table.primaryKey, foreignKeys: table.foreignKeys)
  }

  private static func create(
    _ name: String, _ columns: [FlatColumn], primaryKey: [String],
    foreignKeys: [FlatTable.ForeignKey]
  ) -> String {
    var lines = columns.map { column in
      "  \(quoted(column.name)) \(column.kind.sql)\(column.isRequired ? " NOT NULL" : "")"
    }
    lines.append("  PRIMARY KEY (\(list(primaryKey)))")
    for key in foreignKeys {
      lines.append(
        "  FOREIGN KEY (\(list(key.fields))) REFERENCES "
          + "\(quoted(key.table.isEmpty ? name : key.table)) (\(list(key.references))) "
          + "DEFERRABLE INITIALLY DEFERRED")
    }
    return "CREATE TABLE \(quoted(name)) (\n\(lines.joined(separator: ",\n"))\n) STRICT"
  }

  static func insert(into name: String, _ columns: Int) -> String {
    let marks = [String](repeating: "?", count: columns).joined(separator: ", ")
    return "INSERT INTO \(quoted(name)) VALUES (\(marks))"
  }

  private static func list(_ names: [String]) -> String {
    names.map(quoted).joined(separator: ", ")
  }

  private static func quoted(_ name: String) -> String { "\"\(name)\"" }

  /// Made when the rows stand.
  static let indexes = [
    "CREATE INDEX blocks_by_section ON blocks (paper, section)",
    "CREATE INDEX blocks_by_kind ON blocks (kind)",
    "CREATE INDEX sections_by_role ON sections (main_role)",
    "CREATE INDEX cells_by_name ON cells (column_name)",
    "CREATE INDEX items_by_reference ON citation_items (paper, reference)",
    "CREATE INDEX citations_by_block ON citations (paper, block)",
    "CREATE INDEX references_by_work ON paper_references (work)",
    "CREATE INDEX works_by_year ON works (year)",
    "CREATE INDEX works_by_doi ON works (doi)",
    "CREATE INDEX names_by_family ON work_names (family)",
    "CREATE INDEX keywords_by_term ON keywords (term)",
    """
    CREATE VIEW passages AS SELECT rowid AS passage, paper, block, section, page, language, text
      FROM blocks WHERE kind IN ('title', 'abstract', 'heading', 'paragraph', 'listItem',
        'quotation', 'equation', 'footnote')
    """,
    """
    CREATE VIRTUAL TABLE search USING fts5 (text, content = 'passages', content_rowid = 'passage',
      tokenize = 'unicode61 remove_diacritics 2')
    """,
    "INSERT INTO search (search) VALUES ('rebuild')",
  ]
}

extension FlatColumn.Kind {
  fileprivate var sql: String {
    switch self {
    case .string: "TEXT"
    case .integer, .boolean: "INTEGER"
    case .number: "REAL"
    }
  }
}
