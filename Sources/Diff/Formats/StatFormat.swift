extension DiffFormat {
  /// One line a paper with its counts, then the sum.
  static let stat = DiffFormat("stat") { diff, _ in
    guard !diff.isEmpty else { return "" }
    var lines = diff.papers.map { paper in
      let counts = DiffSummary(oneOf: paper).items.map { "\($0.count) \($0.name)" }
      let why = paper.causes.map(\.rawValue).joined(separator: ", ")
      let detail = counts.isEmpty ? "" : ": " + counts.joined(separator: ", ")
      return " \(paper.id) | \(paper.kind.rawValue) (\(why))\(detail)"
    }
    lines += diff.tables.map { table in
      var one = DatasetDiff(oldName: "", newName: "")
      one.tables = [table]
      let counts = DiffSummary(one).items.map { "\($0.count) \($0.name)" }
      return " \(table.label) | \(counts.joined(separator: ", "))"
    }
    let summary = DiffSummary(diff)
    let sum = (summary.papers.map { "\($0.count) \($0.name)" }).joined(separator: ", ")
    if !sum.isEmpty { lines.append(" papers: \(sum)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The ids alone, one a line.
  static let nameOnly = DiffFormat("name-only") { diff, _ in
    (diff.papers.map(\.id) + diff.tables.map(\.label)).map { $0 + "\n" }.joined()
  }
}

extension DiffSummary {
  init(oneOf paper: PaperDiff) {
    var diff = DatasetDiff(oldName: "", newName: "")
    diff.papers = [paper]
    self.init(diff)
  }
}
