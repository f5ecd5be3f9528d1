/// Counts by kind and cause: what a reader sees first.
package struct DiffSummary: Sendable {
  /// `added`, `removed`, `renamed`, `changed`: how many papers.
  package private(set) var papers: [(name: String, count: Int)] = []
  package private(set) var causes: [(name: String, count: Int)] = []
  /// `citation added`, `cell notation`…: how many items.
  package private(set) var items: [(name: String, count: Int)] = []

  package init(_ diff: DatasetDiff) {
    papers = PaperDiff.Kind.allCases.map { kind in
      (kind.rawValue, diff.papers.count { $0.kind == kind })
    }.filter { $0.count > 0 }
    causes = Cause.allCases.map { cause in
      (cause.rawValue, diff.papers.count { $0.causes.contains(cause) })
    }.filter { $0.count > 0 }
    var counts: [String: Int] = [:]
    let changes = diff.papers.flatMap(\.changes)
    for change in changes { counts["\(change.part.rawValue) \(change.verb)", default: 0] += 1 }
    for change in changes where counts[change.part.rawValue] == nil {
      for verb in Change.verbs {
        let name = "\(change.part.rawValue) \(verb)"
        if let count = counts.removeValue(forKey: name) { items.append((name, count)) }
      }
    }
    addTables(diff.papers.flatMap(\.tables) + diff.tables)
  }

  private mutating func addTables(_ tables: [TableChange]) {
    func add(_ name: String, _ count: Int) { if count > 0 { items.append((name, count)) } }
    for kind in Change.Kind.allCases {
      add("table \(kind.rawValue)", tables.count { $0.kind == kind })
    }
    let counts = tables.filter { $0.kind == .changed }.map(\.diff.counts)
    for kind in CellDifference.allCases {
      add("cell \(kind.rawValue)", counts.reduce(0) { $0 + ($1.cells[kind] ?? 0) })
    }
    func sum(_ name: String, _ path: KeyPath<TableCounts, Int>) {
      add(name, counts.reduce(0) { $0 + $1[keyPath: path] })
    }
    sum("row added", \.rowsAdded)
    sum("row removed", \.rowsRemoved)
    sum("row moved", \.rowsMoved)
    sum("column added", \.columnsAdded)
    sum("column removed", \.columnsRemoved)
    sum("column moved", \.columnsMoved)
    sum("column renamed", \.columnsRenamed)
  }
}

extension Change {
  static let verbs = [
    "added", "removed", "changed", "moved", "new", "fixed", "lost", "retitled", "re-levelled",
  ]

  /// The change in the words of its part: a finding is `new` or `fixed`, a citation `lost`.
  package var verb: String {
    switch (part, kind) {
    case (.finding, .added): "new"
    case (.finding, .removed): "fixed"
    case (.citation, .removed), (.reference, .removed): "lost"
    case (.section, .changed):
      fields.contains { $0.name == "title" }
        ? "retitled" : fields.contains { $0.name == "level" } ? "re-levelled" : "changed"
    default: kind.rawValue
    }
  }
}
