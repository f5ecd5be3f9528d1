internal import GRDB
import PetikDataset
import PetikFiles

extension Catalogue {
  /// What is remembered of the papers behind an id in the order of ids: of a large dataset the
  /// records are never together in memory.
  ///
  /// - Parameter id: nil: from the first.
  package func papers(after id: String?, limit: Int) throws -> [PaperRecord] {
    try database.read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT \(Self.paperColumns) FROM paper WHERE id > ? ORDER BY id LIMIT ?")
      var records: [PaperRecord] = []
      records.reserveCapacity(limit)
      let rows = try Row.fetchCursor(statement, arguments: [id ?? "", limit])
      while let row = try rows.next() { records.append(Self.paper(row)) }
      // In a broken one that has no order nobody would come to the end.
      if let id, let last = records.last, !id.utf8.lexicographicallyPrecedes(last.entry.id.utf8) {
        throw CatalogueError.foreign
      }
      return records
    }
  }

  /// What is remembered of one paper.
  package func paper(_ id: String) throws -> PaperRecord? {
    try database.read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT \(Self.paperColumns) FROM paper WHERE id = ?")
      return try Row.fetchOne(statement, arguments: [id]).map(Self.paper)
    }
  }

  private static let paperColumns = """
    id, path, sha256, bytes, language, title, paperSHA256, sections, tables, citations, footnotes, \
    refs, errors, warnings, notes, fingerprint, size, modified, changed, inode, outputSHA256, \
    outputStamp, files, ingested, seconds
    """

  private static func paper(_ row: Row) -> PaperRecord {
    var counts = ManifestEntry.Counts()
    counts.sections = row[7]
    counts.tables = row[8]
    counts.citations = row[9]
    counts.footnotes = row[10]
    counts.references = row[11]
    counts.errors = row[12]
    counts.warnings = row[13]
    counts.notes = row[14]
    let entry = ManifestEntry(
      id: row[0], path: row[1], sha256: row[2], byteCount: row[3], language: row[4], title: row[5],
      counts: counts, paperSHA256: row[6])
    return PaperRecord(
      entry: entry, fingerprint: row[15], sourceStamp: stamp(row, at: 16), outputSHA256: row[20],
      outputStamp: row[21], files: row[22], ingested: row[23], seconds: row[24])
  }

  private static func stamp(_ row: Row, at column: Int) -> FileStamp? {
    guard let size: Int64 = row[column] else { return nil }
    return FileStamp(
      size: size, modified: row[column + 1], changed: row[column + 2],
      inode: UInt64(bitPattern: row[column + 3] as Int64))
  }

  /// What is remembered of sources that failed, by path.
  package func failures() throws -> [String: FailureRecord] {
    try database.read { db in
      var records: [String: FailureRecord] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT path, sha256, error, settings, size, modified, changed, inode, ingested "
          + "FROM failure")
      while let row = try rows.next() {
        let failed = FailedSource(path: row[0], sha256: row[1], error: row[2])
        records[failed.path] = FailureRecord(
          failed: failed, settings: row[3], sourceStamp: Self.stamp(row, at: 4), ingested: row[8])
      }
      return records
    }
  }

  /// How often each rule of ingest spoke in all papers, the loudest first.
  package func findings() throws -> [FindingCount] {
    try database.read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT rule, severity, SUM(count) AS n FROM finding GROUP BY 1, 2 "
          + "ORDER BY n DESC, 1, 2"
      ).map { FindingCount(rule: $0[0], severity: $0[1], count: $0[2]) }
    }
  }

  package func lastRun() throws -> RunRecord? {
    try database.read { db in
      try Row.fetchOne(
        db,
        sql: "SELECT started, seconds, done, unchanged, failed, removed, complete FROM run "
          + "ORDER BY started DESC LIMIT 1"
      ).map {
        RunRecord(
          started: $0[0], seconds: $0[1], done: $0[2], unchanged: $0[3], failed: $0[4],
          removed: $0[5], isComplete: $0[6])
      }
    }
  }
}
