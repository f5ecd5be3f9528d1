import PetikText

extension DiffFormat {
  /// The tabular highlighter format 0.8 of daff, as CSV: one table after another. Of a single table
  /// it is what `daff patch` reads.
  static let daff = DiffFormat("daff") { diff, _ in
    let tables = diff.papers.flatMap(\.tables) + diff.tables
    return tables.map { DaffTable($0.diff).csv }.joined(separator: "\n")
  }
}

/// One table in the highlighter format: a schema row, the names, then rows with their action. All
/// rows stand in it, so that a patch finds its place without a key.
struct DaffTable {
  private let diff: TableDiff
  private(set) var rows: [[String]] = []

  init(_ diff: TableDiff) {
    self.diff = diff
    addHeader()
    var changed: [Pairing.Pair: [Int32: TableDiff.Cell]] = [:]
    for cell in diff.cells { changed[cell.row, default: [:]][cell.column.new] = cell }
    for pair in diff.rows.pairs {
      if pair.isAdded { rows.append(["+++"] + columns(pair)) }
      if pair.isRemoved { rows.append(["---"] + columns(pair)) }
      if pair.isKept { rows.append(kept(pair, changed[pair] ?? [:])) }
    }
  }

  private mutating func addHeader() {
    var schema = ["!"]
    var names = ["@@"]
    for pair in diff.columns.pairs {
      let old = pair.old < 0 ? "" : diff.old.name(Int(pair.old))
      let new = pair.new < 0 ? "" : diff.new.name(Int(pair.new))
      if pair.isAdded {
        schema.append("+++")
      } else if pair.isRemoved {
        schema.append("---")
      } else {
        schema.append((pair.isMoved ? ":" : "") + (old == new ? "" : "(\(old))"))
      }
      names.append(pair.isRemoved ? old : new)
    }
    if schema.contains(where: { !$0.isEmpty && $0 != "!" }) { rows.append(schema) }
    rows.append(names)
  }

  private func columns(_ row: Pairing.Pair) -> [String] {
    diff.columns.pairs.map { column in
      if row.new >= 0, column.new >= 0 { return diff.new.text(Int(row.new), Int(column.new)) }
      if row.new < 0, column.old >= 0 { return diff.old.text(Int(row.old), Int(column.old)) }
      if column.isRemoved, row.old >= 0 { return diff.old.text(Int(row.old), Int(column.old)) }
      return ""
    }
  }

  /// The arrow is made longer where a cell of the row holds it.
  private func kept(_ row: Pairing.Pair, _ cells: [Int32: TableDiff.Cell]) -> [String] {
    let texts = columns(row)
    let hasNew = diff.columns.pairs.contains(where: \.isAdded)
    guard !cells.isEmpty else { return [row.isMoved ? ":" : hasNew ? "+" : ""] + texts }
    let olds = cells.values.map { diff.old.text(Int($0.row.old), Int($0.column.old)) }
    var arrow = "->"
    while (texts + olds).contains(where: { contains($0, arrow) }) { arrow = "-" + arrow }
    let shown = zip(diff.columns.pairs, texts).map { column, text in
      guard let cell = cells[column.new] else { return text }
      return diff.old.text(Int(cell.row.old), Int(cell.column.old)) + arrow + text
    }
    return [arrow] + shown
  }

  private func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard text.count >= part.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)] == part[...] }
  }

  var csv: String {
    rows.map { $0.map(csvField).joined(separator: ",") + "\n" }.joined()
  }
}
