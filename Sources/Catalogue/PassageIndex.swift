internal import GRDB
import PetikDataset
import PetikFiles
import PetikJSON
import PetikText

extension Catalogue {
  /// A catalogue that nobody keeps, for a dataset in which nothing may be written.
  package init(inMemory: Void) throws {
    database = try DatabaseQueue()
    try database.write { db in try db.execute(sql: Self.catalogueSchema) }
  }

  /// Brings the searchable text up to date with the dataset: papers that the manifest has otherwise
  /// than the index are read again, those that it lacks go.
  ///
  /// - Parameters:
  ///   - folder: the dataset's.
  ///   - progress: called before each batch with how many papers are done of how many.
  package func index(
    _ manifest: Manifest, in folder: String, progress: (Int, Int) -> Void
  ) throws {
    let known = try database.read { db in
      var known: [String: String] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT paper, paperSHA256 FROM indexed")
      while let row = try rows.next() { known[row[0]] = row[1] }
      return known
    }
    let wanted = Dictionary(
      manifest.papers.map { ($0.id, $0.paperSHA256) }, uniquingKeysWith: { first, _ in first })
    let stale = manifest.papers.filter { known[$0.id] != $0.paperSHA256 }.map(\.id)
    let gone = known.keys.filter { wanted[$0] == nil }
    if !gone.isEmpty {
      try database.write { db in for id in gone { try Self.forget(id, in: db) } }
    }
    // Batches are short enough for an ingest that waits to write.
    for start in stride(from: 0, to: stale.count, by: 64) {
      progress(start, stale.count)
      let batch = stale[start..<min(start + 64, stale.count)]
      try database.write { db in
        for id in batch {
          try Self.forget(id, in: db)
          guard let file = try? readFile("\(folder)/\(id)/\(DatasetReader.paperName)"),
            let root = JSONDocument.parse(file.bytes).document?.root
          else { continue }
          try Self.add(passages(of: root), of: id, wanted[id] ?? "", to: db)
        }
      }
    }
  }

  private static func forget(_ id: String, in db: Database) throws {
    let rows = try Row.fetchOne(
      db, sql: "SELECT first, last FROM indexed WHERE paper = ?", arguments: [id])
    guard let rows else { return }
    try db.execute(
      sql: "DELETE FROM passage WHERE rowid BETWEEN ? AND ?",
      arguments: [rows[0] as Int64, rows[1] as Int64])
    try db.execute(sql: "DELETE FROM indexed WHERE paper = ?", arguments: [id])
  }

  private static func add(_ passages: [Passage], of id: String, _ sha: String, to db: Database)
    throws
  {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO passage(rowid, paper, kind, part, section, text) VALUES (?, ?, ?, ?, ?, ?)")
    let first = try (Int64.fetchOne(db, sql: "SELECT MAX(last) FROM indexed") ?? 0) + 1
    for (offset, passage) in passages.enumerated() {
      try insert.execute(arguments: [
        first + Int64(offset), id, passage.kind, passage.part, passage.section, passage.text,
      ])
    }
    try db.execute(
      sql: "INSERT INTO indexed VALUES (?, ?, ?, ?)",
      arguments: [id, sha, first, first + Int64(passages.count) - 1])
  }
}
