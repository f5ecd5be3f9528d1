import PetikJSON
import PetikText

/// The changes of one table as `petik diff --format json` writes them, ready for another copy.
struct TablePatch {
  private let columns: [JSONNode]
  private let rows: [JSONNode]
  private let cells: [JSONNode]
  private let readings: [JSONNode]
  /// How many rows the table had; nil where the patch does not say.
  private let oldRows: Int?
  /// The cells of added columns, by the column's place.
  private let added: [(column: Int, texts: [String], values: [JSONNode])]

  init(_ table: JSONNode) {
    columns = table.array("columns")
    rows = table.array("rows")
    cells = table.array("cells")
    readings = table.array("readings")
    oldRows = table.member("oldRows")?.int
    added = columns.compactMap { column in
      guard column.text("old") == nil, let new = column.member("new")?.int else { return nil }
      return (new, column.array("cells").map { $0.string ?? "" }, column.array("values"))
    }
  }

  /// - Parameters:
  ///   - old: the rows of the copy.
  ///   - text: what a cell prints.
  ///   - make: a cell that prints a text and means a value, in place of another.
  /// - Returns: the new rows, or nil and why not.
  func apply<Cell>(
    to old: [[Cell]], text: (Cell) -> String, make: (String, JSONNode?, Cell?) -> Cell
  ) -> (rows: [[Cell]]?, conflicts: [String]) {
    var conflicts: [String] = []
    let movesRows = !rows.isEmpty || !added.isEmpty
    if movesRows, let oldRows, oldRows != old.count {
      return (nil, ["it has \(old.count) rows here; \(oldRows) were expected"])
    }
    let edited = edit(old, text, make, &conflicts)
    var isTaken = Set<Int>()
    var placed: [Int: [Cell]] = [:]
    for row in rows {
      let texts = row.array("cells").map { $0.string ?? "" }
      if let from = row.member("old")?.int {
        guard old.indices.contains(from), isTaken.insert(from).inserted else {
          conflicts.append("row \(from &+ 1) is not here")
          continue
        }
        if old[from].map(text) != texts {
          conflicts.append("row \(from + 1) holds other cells than expected")
        }
        if let to = row.member("new")?.int { placed[to] = reordered(edited[from], make) }
      } else if let to = row.member("new")?.int {
        let values = row.array("values")
        placed[to] = texts.indices.map { make(texts[$0], values.at($0), nil) }
      }
    }
    var kept = old.indices.filter { !isTaken.contains($0) }.makeIterator()
    var result: [[Cell]] = []
    for place in 0..<(old.count - isTaken.count + placed.count) {
      guard var row = placed[place] ?? kept.next().map({ reordered(edited[$0], make) }) else {
        conflicts.append("row \(place + 1) has no place here")
        break
      }
      fill(&row, place, make)
      result.append(row)
    }
    return conflicts.isEmpty ? (result, []) : (nil, conflicts)
  }

  /// The changed cells, in their old places.
  private func edit<Cell>(
    _ old: [[Cell]], _ text: (Cell) -> String, _ make: (String, JSONNode?, Cell?) -> Cell,
    _ conflicts: inout [String]
  ) -> [[Cell]] {
    var edited = old
    for cell in cells + readings {
      guard let row = cell.member("oldRow")?.int, let column = cell.member("oldColumn")?.int,
        old.indices.contains(row), old[row].indices.contains(column)
      else {
        conflicts.append("a changed cell has no place here")
        continue
      }
      let here = text(old[row][column])
      // Of a reading the text stays.
      let same = cell.text("text")
      let expected = same ?? cell.text("old") ?? ""
      if Bytes(here.utf8) != Bytes(expected.utf8) {
        conflicts.append("row \(row + 1): \"\(here)\" stands where \"\(expected)\" was expected")
      }
      edited[row][column] = make(
        same ?? cell.text("new") ?? "", cell.member(same == nil ? "value" : "new"),
        old[row][column])
    }
    return edited
  }

  /// A row's cells in the order of the new columns.
  private func reordered<Cell>(_ row: [Cell], _ make: (String, JSONNode?, Cell?) -> Cell) -> [Cell]
  {
    columns.filter { $0.text("new") != nil }.map { column in
      guard let old = column.member("old")?.int, row.indices.contains(old) else {
        return make("", nil, nil)
      }
      return row[old]
    }
  }

  /// The cells of added columns.
  private func fill<Cell>(
    _ row: inout [Cell], _ place: Int, _ make: (String, JSONNode?, Cell?) -> Cell
  ) {
    for (column, texts, values) in added
    where row.indices.contains(column) && texts.indices.contains(place) {
      row[column] = make(texts[place], values.at(place), nil)
    }
  }

  /// The header after the patch, or why it does not fit.
  func names(_ old: [String]) -> (names: [String]?, conflict: String?) {
    for column in columns {
      guard let place = column.member("old")?.int else { continue }
      let here = old.indices.contains(place) ? old[place] : ""
      if here != column.text("oldName") ?? "" {
        return (nil, "column \(place &+ 1) is \"\(here)\", not \"\(column.text("oldName") ?? "")\"")
      }
    }
    if columns.count(where: { $0.text("old") != nil }) < old.count {
      return (nil, "this table has more columns")
    }
    return (columns.filter { $0.text("new") != nil }.map { $0.text("newName") ?? "" }, nil)
  }
}

extension [JSONNode] {
  fileprivate func at(_ place: Int) -> JSONNode? { indices.contains(place) ? self[place] : nil }
}
