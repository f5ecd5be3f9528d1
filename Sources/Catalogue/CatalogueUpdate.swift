internal import GRDB
import PetikFiles

/// What a batch changes, written in one transaction.
package struct CatalogueUpdate: Sendable {
  /// New or done again: their findings are written too.
  package var done: [PaperRecord] = []
  /// Looked at and found unchanged: only their stamps are new.
  package var seen: [PaperRecord] = []
  package var failures: [FailureRecord] = []
  /// Ids of papers that are gone.
  package var removed: [String] = []
  /// Paths whose failures are over.
  package var mended: [String] = []

  package init() {}

  package var isEmpty: Bool {
    done.isEmpty && seen.isEmpty && failures.isEmpty && removed.isEmpty && mended.isEmpty
  }
}

extension Catalogue {
  package func apply(_ update: CatalogueUpdate) throws {
    if update.isEmpty { return }
    try database.write { db in
      let forget = try db.makeStatement(sql: "DELETE FROM finding WHERE paper = ?")
      let remember = try db.makeStatement(sql: "INSERT INTO finding VALUES (?, ?, ?, ?)")
      for record in update.done {
        try Self.write(record, to: db)
        try forget.execute(arguments: [record.entry.id])
        for finding in record.findings {
          try remember.execute(arguments: [
            record.entry.id, finding.rule, finding.severity, finding.count,
          ])
        }
      }
      for record in update.seen { try Self.write(record, to: db) }
      for failure in update.failures { try Self.write(failure, to: db) }
      for id in update.removed {
        try db.execute(sql: "DELETE FROM paper WHERE id = ?", arguments: [id])
        try forget.execute(arguments: [id])
      }
      for path in update.mended {
        try db.execute(sql: "DELETE FROM failure WHERE path = ?", arguments: [path])
      }
    }
  }

  private static func write(_ record: PaperRecord, to db: Database) throws {
    let marks = Array(repeating: "?", count: 25).joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "REPLACE INTO paper VALUES (\(marks))")
    let (entry, stamp) = (record.entry, record.sourceStamp)
    let counts = entry.counts
    try statement.execute(arguments: [
      entry.id, entry.path, entry.sha256, entry.byteCount, entry.language, entry.title,
      entry.paperSHA256, counts.sections, counts.tables, counts.citations, counts.footnotes,
      counts.references, counts.errors, counts.warnings, counts.notes, record.fingerprint,
      stamp?.size, stamp?.modified, stamp?.changed, stamp.map { Int64(bitPattern: $0.inode) },
      record.outputSHA256, record.outputStamp, record.files, record.ingested, record.seconds,
    ])
  }

  private static func write(_ record: FailureRecord, to db: Database) throws {
    let stamp = record.sourceStamp
    try db.execute(
      sql: "REPLACE INTO failure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        record.failed.path, record.failed.sha256, record.failed.error, record.settings,
        stamp?.size, stamp?.modified, stamp?.changed, stamp.map { Int64(bitPattern: $0.inode) },
        record.ingested,
      ])
  }

  /// Remembers a run; of old ones the last thousand.
  package func add(_ run: RunRecord) throws {
    try database.write { db in
      try db.execute(
        sql: "REPLACE INTO run VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          run.started, run.seconds, run.done, run.unchanged, run.failed, run.removed,
          run.isComplete,
        ])
      try db.execute(
        sql: "DELETE FROM run WHERE started NOT IN "
          + "(SELECT started FROM run ORDER BY started DESC LIMIT 1000)")
    }
  }
}
