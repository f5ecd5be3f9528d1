import PetikText

extension DiffFormat {
  /// For a terminal: summary, then paper by paper. Plain where piped.
  package static let text = DiffFormat("text") { diff, style in
    guard !diff.isEmpty else { return "" }
    var writer = TextWriter(style: style)
    writer.summary(diff)
    writer.details(diff)
    return writer.text
  }

  /// The same without its summary, for a file among others.
  package static let details = DiffFormat("details") { diff, style in
    var writer = TextWriter(style: style)
    writer.details(diff)
    return writer.text
  }
}

/// Writes the text format.
struct TextWriter {
  let style: DiffFormat.Style
  private(set) var text = ""

  init(style: DiffFormat.Style) { self.style = style }

  private func paint(_ text: String, _ paint: Paint) -> String {
    style.hasColour && !text.isEmpty ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func clean(_ text: String) -> String { text.escaped(.terminal) }

  private mutating func line(_ parts: String...) { text += parts.joined() + "\n" }

  /// Words behind a heading, further lines below a margin.
  /// - Parameter shown: characters of the heading, colours aside.
  private mutating func wrap(
    _ heading: String, shown: Int? = nil, _ words: PaintedWords, margin: Int
  ) {
    let lines = words.lines(
      width: style.width.map { max($0 - margin, 20) },
      used: max((shown ?? heading.count) - margin, 0), hasColour: style.hasColour)
    let blank = String(repeating: " ", count: margin)
    for (index, line) in lines.enumerated() { self.line(index == 0 ? heading : blank, line.text) }
    if lines.isEmpty { line(heading) }
  }

  mutating func summary(_ diff: DatasetDiff) {
    let summary = DiffSummary(diff)
    line(paint(clean("\(diff.oldName) → \(diff.newName)"), .bold))
    func counts(_ name: String, _ counts: [(name: String, count: Int)]) {
      if counts.isEmpty { return }
      let shown = counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
      wrap("  \(name): ", PaintedWords(shown), margin: 11)
    }
    counts("papers", summary.papers)
    counts("causes", summary.causes)
    counts("changes", summary.items)
  }

  mutating func details(_ diff: DatasetDiff) {
    for paper in diff.papers { self.paper(paper) }
    for table in diff.tables { self.table(table) }
  }

  private mutating func paper(_ paper: PaperDiff) {
    let id = paper.kind == .renamed ? "\(paper.oldID ?? "") → \(paper.newID ?? "")" : paper.id
    let why = paper.causes.map(\.rawValue).joined(separator: ", ")
    line()
    line(
      mark(paper.kind.rawValue), " ", paint(clean(id), .bold),
      "  \(paper.kind.rawValue)" + (why.isEmpty ? "" : " (\(why))"))
    var part: Change.Part?
    for change in paper.changes {
      if change.part != part { line("  ", paint(change.part.rawValue, .cyan)) }
      part = change.part
      item(change)
    }
    for change in paper.tables { table(change) }
  }

  private func mark(_ kind: String) -> String {
    switch kind {
    case "added": paint("+", .green)
    case "removed": paint("-", .red)
    case "moved": paint(">", .yellow)
    default: paint("~", .yellow)
    }
  }

  private mutating func item(_ change: Change) {
    let ids = [change.oldID, change.newID].compactMap(\.self)
    let id = ids.count == 2 && ids[0] != ids[1] ? "\(ids[0])→\(ids[1])" : ids.first ?? ""
    let name = id.isEmpty ? "" : clean(id) + " "
    var words = PaintedWords(clean(change.label))
    words.add("(\(change.verb))", .faint)
    wrap(
      "    \(mark(change.kind.rawValue)) " + paint(name, .faint), shown: 6 + name.count, words,
      margin: 10)
    guard change.kind == .changed || change.part == .metadata else { return }
    for field in change.fields { self.field(field) }
  }

  private mutating func field(_ field: Change.Field) {
    let name = "        \(clean(field.name)): "
    let runs = wordDiff(clean(field.old ?? ""), clean(field.new ?? ""))
    let length = (field.old ?? "").utf8.count + (field.new ?? "").utf8.count
    if let width = style.width, width >= Self.leastForSides, field.old != nil, field.new != nil,
      length > width
    {
      line(name.dropLast() + "")
      sides(runs, width: (width - 11) / 2)
    } else {
      wrap(name, PaintedWords(shorten(runs)), margin: 10)
    }
  }

  /// Columns of a terminal that shows old and new beside each other.
  private static let leastForSides = 140

  /// Long runs that stayed show their ends only.
  private func shorten(_ runs: [WordRun]) -> [WordRun] {
    runs.map { run in
      let words = run.text.split(separator: " ")
      guard run.kind == .same, words.count > 16 else { return run }
      let ends =
        words.prefix(6).joined(separator: " ") + " … " + words.suffix(6).joined(separator: " ")
      return WordRun(kind: .same, text: ends + (run.text.hasSuffix(" ") ? " " : ""))
    }
  }

  /// Old text at the left, new at the right.
  private mutating func sides(_ runs: [WordRun], width: Int) {
    func lines(_ side: WordRun.Kind) -> [(text: String, width: Int)] {
      PaintedWords(runs, side: side).lines(width: width, hasColour: style.hasColour)
    }
    let (left, right) = (lines(.removed), lines(.added))
    for row in 0..<max(left.count, right.count) {
      let before = row < left.count ? left[row] : ("", 0)
      let padding = String(repeating: " ", count: max(width - before.1, 0))
      let after = row < right.count ? " " + right[row].text : ""
      line("        ", before.0, padding, " │", after)
    }
  }

  // MARK: Tables

  private mutating func table(_ change: TableChange) {
    line(
      "  ", paint("table", .cyan), " \(mark(change.kind.rawValue)) \(clean(change.label))  ",
      paint(change.kind.rawValue, .faint))
    guard change.kind == .changed else { return }
    for field in change.fields { self.field(field) }
    let diff = change.diff
    for column in diff.columns.pairs {
      let old = column.old < 0 ? "" : clean(diff.old.name(Int(column.old)))
      let new = column.new < 0 ? "" : clean(diff.new.name(Int(column.new)))
      if column.isAdded { line("    \(mark("added")) column \"\(new)\"") }
      if column.isRemoved { line("    \(mark("removed")) column \"\(old)\"") }
      if column.isKept, old != new {
        line("    \(mark("renamed")) column \"\(old)\" → \"\(new)\"  ", paint("renamed", .faint))
      }
      if column.isMoved {
        line("    \(mark("moved")) column \"\(new)\": \(column.old + 1) → \(column.new + 1)")
      }
    }
    rows(diff)
  }

  private mutating func rows(_ diff: TableDiff) {
    var cell = 0
    for row in diff.rows.pairs {
      if row.isAdded { line("    \(mark("added")) row \(row.new + 1): ", cells(diff.new, row.new)) }
      if row.isRemoved {
        line("    \(mark("removed")) row \(row.old + 1): ", cells(diff.old, row.old))
      }
      if row.isMoved {
        line("    \(mark("moved")) row \(row.old + 1) → \(row.new + 1): ", cells(diff.new, row.new))
      }
      while cell < diff.cells.count, diff.cells[cell].row == row {
        self.cell(diff.cells[cell], diff)
        cell += 1
      }
    }
  }

  private mutating func cell(_ cell: TableDiff.Cell, _ diff: TableDiff) {
    let old = clean(diff.old.text(Int(cell.row.old), Int(cell.column.old)))
    let new = clean(diff.new.text(Int(cell.row.new), Int(cell.column.new)))
    let name = clean(diff.new.name(Int(cell.column.new)))
    let kind = cell.kind == .value ? "" : paint("  \(cell.kind.rawValue)", .faint)
    line(
      "    \(mark("changed")) row \(cell.row.new + 1), \"\(name)\": ",
      paint("[-\(old)-]", .red), " ", paint("{+\(new)+}", .green), kind)
  }

  private func cells(_ grid: Grid, _ row: Int32) -> String {
    headline(clean(grid.row(Int(row)).joined(separator: " | ")), 160)
  }
}
