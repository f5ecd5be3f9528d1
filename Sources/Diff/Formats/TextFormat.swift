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

  private enum Paint: String {
    case bold = "1", red = "31", green = "32", yellow = "33", cyan = "36", faint = "2"
  }

  private func paint(_ text: String, _ paint: Paint) -> String {
    style.hasColour ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func clean(_ text: String) -> String { text.escaped(.terminal) }

  private mutating func line(_ parts: String...) { text += parts.joined() + "\n" }

  mutating func summary(_ diff: DatasetDiff) {
    let summary = DiffSummary(diff)
    line(paint("\(diff.oldName) → \(diff.newName)", .bold))
    func counts(_ name: String, _ counts: [(name: String, count: Int)]) {
      if counts.isEmpty { return }
      line("  \(name): ", counts.map { "\($0.count) \($0.name)" }.joined(separator: ", "))
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
    line(
      "    \(mark(change.kind.rawValue)) ", paint(id.isEmpty ? "" : id + " ", .faint),
      clean(change.label), "  ", paint(change.verb, .faint))
    guard change.kind == .changed || change.part == .metadata else { return }
    for field in change.fields { self.field(field) }
  }

  private mutating func field(_ field: Change.Field) {
    let name = "        \(field.name): "
    guard let old = field.old, let new = field.new else {
      if let old = field.old { line(name, paint("[-\(clean(old))-]", .red)) }
      if let new = field.new { line(name, paint("{+\(clean(new))+}", .green)) }
      return
    }
    if let width = style.width, width >= 140, old.utf8.count + new.utf8.count > width {
      line(name)
      sides(old, new, width: (width - 11) / 2)
      return
    }
    line(name, shorten(wordDiff(old, new)).map(run).joined())
  }

  private func run(_ run: WordRun) -> String {
    let text = clean(run.text)
    // Blanks stay outside of the marks.
    let inner = String(text.reversed().drop { $0 == " " }.reversed())
    let rest = String(text.dropFirst(inner.count))
    switch run.kind {
    case .same: return text
    case .removed: return paint("[-\(inner)-]", .red) + rest
    case .added: return paint("{+\(inner)+}", .green) + rest
    }
  }

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
  private mutating func sides(_ old: String, _ new: String, width: Int) {
    let left = wrap(clean(old), width)
    let right = wrap(clean(new), width)
    for row in 0..<max(left.count, right.count) {
      let before = row < left.count ? left[row] : ""
      let padding = String(repeating: " ", count: max(width - before.count, 0))
      line(
        "        ", paint(before, .red), padding, " │ ",
        paint(row < right.count ? right[row] : "", .green))
    }
  }

  private func wrap(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
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
