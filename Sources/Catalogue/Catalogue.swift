internal import GRDB
import PetikFiles

/// The SQLite database below `.petik/`: what was ingested, when, how long, with which findings, and
/// the text that `petik find` searches. Derived and deletable: one that is foreign, of another form
/// or broken is made anew.
package struct Catalogue: Sendable {
  let database: DatabaseQueue

  package static let name = "catalogue.sqlite"

  /// Opens the catalogue of a dataset, and makes it where there is none that can be used.
  ///
  /// - Parameter folder: the dataset's `.petik`.
  /// - Throws: where the disk refuses.
  package init(in folder: String) throws {
    let path = folder + "/" + Self.name
    // SQLite would follow a link out of the dataset.
    if let kind = (try? fileStatus(path, followingLinks: false))?.kind, kind != .file {
      try removeTree(path)
    }
    do {
      database = try Self.open(path)
    } catch {
      try Self.remove(path)
      database = try Self.open(path)
    }
  }

  /// The catalogue as it is, for commands that write nothing.
  ///
  /// - Returns: nil where there is none that can be used.
  package init?(reading folder: String) {
    let path = folder + "/" + Self.name
    guard (try? fileStatus(path, followingLinks: false))?.kind == .file else { return nil }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    guard let opened = try? DatabaseQueue(path: path, configuration: configuration),
      let isOurs = try? opened.read({ try Self.isOurs($0) }), isOurs
    else { return nil }
    database = opened
  }

  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      // What is lost with the power is made again.
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    let database = try DatabaseQueue(path: path, configuration: configuration)
    let state = try database.read { db in
      (isOurs: try isOurs(db), isEmpty: try Bool.fetchOne(db, sql: isEmptySQL) ?? false)
    }
    if !state.isOurs {
      guard state.isEmpty else { throw CatalogueError.foreign }
      try database.write { db in
        try db.execute(sql: catalogueSchema)
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(version)")
      }
    }
    return database
  }

  private static let isEmptySQL = "SELECT COUNT(*) = 0 FROM sqlite_schema"

  private static func isOurs(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID
      && Int.fetchOne(db, sql: "PRAGMA user_version") == version
  }

  private static func remove(_ path: String) throws(FileError) {
    for suffix in ["", "-wal", "-shm", "-journal"] { try removeTree(path + suffix) }
  }

  /// Throws a catalogue away that turned out to be broken.
  package static func discard(in folder: String) { try? remove(folder + "/" + name) }

  /// "petk" as a number, as `file` shows it.
  private static let applicationID = 0x7065_746B
}

package enum CatalogueError: Error { case foreign }
