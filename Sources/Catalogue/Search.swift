internal import GRDB

/// A passage that was found.
package struct Hit: Sendable {
  package var paper: String
  package var kind: String
  package var part: String
  package var section: String?
  /// The place in the text, with ``Hit/open`` and ``Hit/close`` around each word that was asked for.
  package var snippet: String
  /// The better the passage fits, the greater.
  package var score: Double

  package static let open: Character = "\u{1}"
  package static let close: Character = "\u{2}"
}

/// What somebody looks for. All words must be in a passage; `"…"` is a phrase, `padi*` begins with
/// padi, `-padi` must not be there.
package struct SearchQuery: Sendable {
  /// In FTS5's language, where every word is quoted: nothing that is typed can be an error.
  let expression: String

  /// - Returns: nil where there is nothing to look for.
  package init?(_ text: String) {
    var wanted: [String] = []
    var unwanted: [String] = []
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      let words = index % 2 == 1 ? [part] : part.split(whereSeparator: \.isWhitespace)
      for word in words where word.contains(where: { $0.isLetter || $0.isNumber }) {
        let isUnwanted = index % 2 == 0 && word.hasPrefix("-")
        let isStart = index % 2 == 0 && word.hasSuffix("*")
        let term = "\"\(word)\"" + (isStart ? "*" : "")
        if isUnwanted { unwanted.append(term) } else { wanted.append(term) }
      }
    }
    if wanted.isEmpty { return nil }
    expression =
      "(" + wanted.joined(separator: " AND ") + ")" + unwanted.map { " NOT " + $0 }.joined()
  }
}

extension Catalogue {
  /// The passages that fit best, the best first.
  ///
  /// - Parameter kind: `text`, `table` or `reference`; nil: all.
  package func find(_ query: SearchQuery, in kind: String?, limit: Int) throws -> [Hit] {
    try database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT paper, kind, part, section, snippet(passage, 4, char(1), char(2), '…', 24), rank
          FROM passage WHERE passage MATCH ? AND (? IS NULL OR kind = ?)
          ORDER BY rank, rowid LIMIT ?
          """, arguments: [query.expression, kind, kind, limit]
      ).map {
        Hit(
          paper: $0[0], kind: $0[1], part: $0[2], section: $0[3], snippet: $0[4],
          score: -($0[5] as Double))
      }
    }
  }
}
