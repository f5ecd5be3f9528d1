import Foundation
import GRDB
import PetikModel

extension Exporter {
  /// One database over all papers. It is written at a place of its own and moved, so it needs no
  /// journal.
  static let sqlite = Exporter(
    "sqlite", fileExtension: "sqlite",
    summary: "a database over all papers with full-text search and views (SQL)",
    output: .file { source, _, path in
      do {
        let catalogue = try WorkCatalogue(source)
        var configuration = Configuration()
        configuration.label = "export"
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
          try database.execute(sql: "PRAGMA journal_mode = OFF")
          try database.execute(sql: "PRAGMA synchronous = OFF")
          // 'petk', so that `file` and SQLite's tools can tell what it is.
          try database.execute(sql: "PRAGMA application_id = 0x7065746B")
          try database.execute(sql: "PRAGMA user_version = 1")
          try database.inTransaction {
            for statement in DatabaseSchema.tables { try database.execute(sql: statement) }
            try writePapers(source, catalogue, to: database)
            try writeWorks(source, to: database)
            for statement in DatabaseSchema.indexes { try database.execute(sql: statement) }
            for view in DatabaseView.all { try database.execute(sql: view.create) }
            return .commit
          }
        }
        try queue.close()
      } catch let error as DatabaseError {
        throw ExportError(
          "cannot write the database: \(error.message ?? error.description)")
      }
    })

  private static func writePapers(
    _ source: ExportSource, _ catalogue: WorkCatalogue, to database: Database
  ) throws {
    let tables = try DatabaseTables.all.map { table in
      let insert = DatabaseSchema.insert(into: table.name, table.columns.count)
      return (table, try database.makeStatement(sql: insert))
    }
    try source.forEach { paper in
      let outline = PaperOutline(paper)
      do {
        for (table, insert) in tables {
          try table.rows(outline, catalogue) { try insert.execute(arguments: arguments($0)) }
        }
      } catch let error as DatabaseError {
        throw ExportError(
          "\(paper.id)/paper.json does not fit together: \(error.message ?? error.description); run "
            + "petik ingest")
      }
    }
  }

  private static func writeWorks(_ source: ExportSource, to database: Database) throws {
    let work = try database.makeStatement(
      sql: DatabaseSchema.insert(into: "works", WorkTables.workColumns.count))
    let name = try database.makeStatement(
      sql: DatabaseSchema.insert(into: "work_names", WorkTables.nameColumns.count))
    try source.forEachWork { merged, key in
      try work.execute(arguments: arguments([.text(key)] + FlatTable.workValues(merged)))
      for row in WorkTables.nameRows(merged, key: key) {
        try name.execute(arguments: arguments(row))
      }
    }
  }

  private static func arguments(_ values: [FlatValue]) -> StatementArguments {
    StatementArguments(
      values.map { value -> (any DatabaseValueConvertible)? in
        switch value {
        case .null: nil
        // Nothing is nothing; FlatValue's own form keeps zero bytes out.
        case .text(let text): text.isEmpty ? nil : value.csv
        case .integer(let number): number
        case .number(let digits): Double(digits)
        case .boolean(let flag): flag
        }
      })
  }
}
