extension DiffFormat {
  /// A comment of a pull request: a summary, then folded details, at most as long as GitHub takes.
  static let markdown = DiffFormat("markdown") { diff, _ in
    guard !diff.isEmpty else { return "No paper differs.\n" }
    var text = MarkdownWriter.summary(diff)
    var left: [String] = []
    let details =
      diff.papers.map { ($0.id, MarkdownWriter.details($0)) }
      + diff.tables.map { table in (table.label, MarkdownWriter.details(table)) }
    for (name, detail) in details {
      if text.unicodeScalars.count + detail.unicodeScalars.count > MarkdownWriter.mostScalars {
        left.append(name)
      } else {
        text += "\n" + detail
      }
    }
    if !left.isEmpty {
      let names = left.prefix(50).map(MarkdownWriter.clean).joined(separator: ", ")
      let more = left.count > 50 ? " and \(left.count - 50) more" : ""
      text += "\nLeft out, for GitHub's limit of a comment: \(names)\(more).\n"
    }
    return text
  }
}

enum MarkdownWriter {
  /// GitHub takes 65,536; room is kept for what was left out.
  static let mostScalars = 60_000

  static func summary(_ diff: DatasetDiff) -> String {
    let summary = DiffSummary(diff)
    var text = "### petik diff: \(clean(diff.oldName)) → \(clean(diff.newName))\n\n"
    text += "| | |\n|---|---|\n"
    for (name, counts) in [
      ("papers", summary.papers), ("causes", summary.causes), ("changes", summary.items),
    ] where !counts.isEmpty {
      let shown = counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
      text += "| \(name) | \(shown) |\n"
    }
    return text
  }

  static func details(_ paper: PaperDiff) -> String {
    let why = paper.causes.map(\.rawValue).joined(separator: ", ")
    let count = paper.changes.count + paper.tables.count
    var lines = [
      "<details><summary><b>\(clean(paper.id))</b>: \(paper.kind.rawValue) (\(why)), \(count) changes</summary>",
      "",
    ]
    for change in paper.changes {
      lines.append(
        "- **\(change.part.rawValue) \(change.verb)** \(clean(headline(change.label, 80)))")
      guard change.kind == .changed || change.part == .metadata else { continue }
      for field in change.fields { lines.append("  - \(field.name): " + words(field)) }
    }
    lines += paper.tables.flatMap(table)
    return (lines + ["", "</details>", ""]).joined(separator: "\n")
  }

  static func details(_ change: TableChange) -> String {
    (["<details><summary><b>\(clean(change.label))</b></summary>", ""] + table(change)
      + ["", "</details>", ""]).joined(separator: "\n")
  }

  private static func words(_ field: Change.Field) -> String {
    wordDiff(field.old ?? "", field.new ?? "").map { run in
      let text = clean(run.text)
      switch run.kind {
      case .same: return headline(text, 120) + (text.hasSuffix(" ") ? " " : "")
      case .removed: return "<del>\(text)</del>"
      case .added: return "<ins>\(text)</ins>"
      }
    }.joined()
  }

  private static func table(_ change: TableChange) -> [String] {
    var lines = ["- **table \(change.kind.rawValue)** \(clean(change.label))"]
    guard change.kind == .changed else { return lines }
    for field in change.fields { lines.append("  - \(clean(field.name)): " + words(field)) }
    let rows = DaffTable(change.diff).rows
    lines += ["", row(rows[0]), "|" + String(repeating: "---|", count: rows[0].count)]
    let shown = rows.dropFirst().filter { !($0.first ?? "").isEmpty }
    lines += shown.prefix(100).map(row)
    if shown.count > 100 { lines += ["", "(\(shown.count - 100) more rows)"] }
    return lines + [""]
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { clean($0) }.joined(separator: " | ") + " |"
  }

  /// No text of the data becomes markup.
  static func clean(_ text: String) -> String { text.escaped(.markdown) }
}
