extension Catalogue {
  /// Raise it with every change of the schema or of what its values mean.
  static let version = 1

  static let catalogueSchema = """
    CREATE TABLE paper(
      id TEXT PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,
      language TEXT NOT NULL, title TEXT, paperSHA256 TEXT NOT NULL,
      sections INTEGER NOT NULL, tables INTEGER NOT NULL, citations INTEGER NOT NULL,
      footnotes INTEGER NOT NULL, refs INTEGER NOT NULL,
      errors INTEGER NOT NULL, warnings INTEGER NOT NULL, notes INTEGER NOT NULL,
      fingerprint TEXT NOT NULL, size INTEGER, modified INTEGER, changed INTEGER, inode INTEGER,
      outputSHA256 TEXT NOT NULL, outputStamp INTEGER, files TEXT NOT NULL,
      ingested INTEGER NOT NULL, seconds REAL NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE failure(
      path TEXT PRIMARY KEY, sha256 TEXT, error TEXT NOT NULL, settings TEXT NOT NULL,
      size INTEGER, modified INTEGER, changed INTEGER, inode INTEGER, ingested INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE finding(
      paper TEXT NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY(paper, rule, severity)
    ) WITHOUT ROWID;
    CREATE TABLE run(
      started INTEGER PRIMARY KEY, seconds REAL NOT NULL, done INTEGER NOT NULL,
      unchanged INTEGER NOT NULL, failed INTEGER NOT NULL, removed INTEGER NOT NULL,
      complete INTEGER NOT NULL
    );
    CREATE TABLE indexed(
      paper TEXT PRIMARY KEY, paperSHA256 TEXT NOT NULL, first INTEGER NOT NULL,
      last INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE VIRTUAL TABLE passage USING fts5(
      paper UNINDEXED, kind UNINDEXED, part UNINDEXED, section UNINDEXED, text,
      tokenize = 'unicode61 remove_diacritics 2'
    );
    """
}
