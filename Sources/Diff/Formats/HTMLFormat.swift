extension DiffFormat {
  /// One file for a browser: no script, no image, nothing from elsewhere.
  static let html = DiffFormat("html") { diff, _ in
    let title = HTMLWriter.clean("\(diff.oldName) → \(diff.newName)")
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>petik diff: \(title)</title>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width"><style>\(HTMLWriter.style)</style></head>
      <body><h1>\(title)</h1>
      \(HTMLWriter.summary(diff))
      \(diff.papers.map(HTMLWriter.paper).joined(separator: "\n"))
      \(diff.tables.map(HTMLWriter.table).joined(separator: "\n"))
      </body></html>

      """
  }
}

enum HTMLWriter {
  static let style = """
    body{font:15px/1.5 system-ui,sans-serif;max-width:70em;margin:2em auto;padding:0 1em}
    table{border-collapse:collapse;margin:.5em 0}td,th{border:1px solid #ccc;padding:.2em .5em}
    del,.removed{background:#fdd}ins,.added{background:#dfd}.moved{background:#def}
    td.changed{background:#ffc}td.notation{background:#eee}del,ins{text-decoration-thickness:1px}
    summary{cursor:pointer;font-weight:600;margin:.6em 0}.why{color:#666;font-weight:400}
    """

  static func summary(_ diff: DatasetDiff) -> String {
    if diff.isEmpty { return "<p>No paper differs.</p>" }
    let summary = DiffSummary(diff)
    let rows = [
      ("papers", summary.papers), ("causes", summary.causes), ("changes", summary.items),
    ].filter { !$0.1.isEmpty }
    return "<table class=\"summary\">"
      + rows.map { name, counts in
        let shown = counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
        return "<tr><th>\(name)</th><td>\(shown)</td></tr>"
      }.joined() + "</table>"
  }

  static func paper(_ paper: PaperDiff) -> String {
    let why = paper.causes.map(\.rawValue).joined(separator: ", ")
    let items = paper.changes.map(item).joined(separator: "\n")
    return """
      <details open><summary>\(clean(paper.id)) <span class="why">\(paper.kind.rawValue) (\(why)): \
      \(clean(paper.title))</span></summary>
      <ul>\(items)</ul>
      \(paper.tables.map(table).joined(separator: "\n"))
      </details>
      """
  }

  private static func item(_ change: Change) -> String {
    let fields =
      change.kind == .changed || change.part == .metadata
      ? change.fields.map { "<li>\(clean($0.name)): \(words($0))</li>" }.joined() : ""
    let list = fields.isEmpty ? "" : "<ul>\(fields)</ul>"
    return "<li class=\"\(change.kind.rawValue)\"><b>\(change.part.rawValue) \(change.verb)</b> "
      + "\(clean(change.label))\(list)</li>"
  }

  private static func words(_ field: Change.Field) -> String {
    wordDiff(field.old ?? "", field.new ?? "").map { run in
      switch run.kind {
      case .same: clean(run.text)
      case .removed: "<del>\(clean(run.text))</del>"
      case .added: "<ins>\(clean(run.text))</ins>"
      }
    }.joined()
  }

  static func table(_ change: TableChange) -> String {
    let heading =
      "<h3>\(clean(change.label)) <span class=\"why\">\(change.kind.rawValue)</span></h3>"
    let fields = change.fields.map { "<li>\(clean($0.name)): \(words($0))</li>" }.joined()
    let diff = change.diff
    var changed: [Pairing.Pair: [Int32: TableDiff.Cell]] = [:]
    for cell in diff.cells { changed[cell.row, default: [:]][cell.column.new] = cell }
    // Rows that stayed are shown where the table is small.
    let isSmall = diff.rows.pairs.count <= 200
    let rows = diff.rows.pairs.filter { isSmall || !$0.isKept || $0.isMoved || changed[$0] != nil }
    return heading + (fields.isEmpty ? "" : "<ul>\(fields)</ul>") + "<table><tr>"
      + diff.columns.pairs.map { column($0, diff) }.joined() + "</tr>\n"
      + rows.map { row($0, changed[$0] ?? [:], diff) }.joined(separator: "\n") + "</table>"
  }

  private static func column(_ pair: Pairing.Pair, _ diff: TableDiff) -> String {
    let old = pair.old < 0 ? "" : clean(diff.old.name(Int(pair.old)))
    let new = pair.new < 0 ? "" : clean(diff.new.name(Int(pair.new)))
    let name =
      pair.isKept && old != new ? "<del>\(old)</del> <ins>\(new)</ins>" : old.isEmpty ? new : old
    return "<th class=\"\(kind(pair))\">\(name)</th>"
  }

  private static func kind(_ pair: Pairing.Pair) -> String {
    pair.isAdded ? "added" : pair.isRemoved ? "removed" : pair.isMoved ? "moved" : "same"
  }

  private static func row(
    _ pair: Pairing.Pair, _ cells: [Int32: TableDiff.Cell], _ diff: TableDiff
  ) -> String {
    let shown = diff.columns.pairs.map { column -> String in
      if pair.isKept, column.new >= 0, let cell = cells[column.new] {
        let old = clean(diff.old.text(Int(pair.old), Int(column.old)))
        let new = clean(diff.new.text(Int(pair.new), Int(column.new)))
        let name = cell.kind == .notation ? "notation" : "changed"
        return "<td class=\"\(name)\"><del>\(old)</del> <ins>\(new)</ins></td>"
      }
      let text =
        pair.new >= 0 && column.new >= 0
        ? diff.new.text(Int(pair.new), Int(column.new))
        : pair.old >= 0 && column.old >= 0 ? diff.old.text(Int(pair.old), Int(column.old)) : ""
      return "<td class=\"\(kind(column))\">\(clean(text))</td>"
    }
    return "<tr class=\"\(kind(pair))\">\(shown.joined())</tr>"
  }

  /// No text of the data becomes markup.
  static func clean(_ text: String) -> String { text.escaped(.html) }
}
