import PetikJSON
import PetikText

/// The changes of one table as `petik diff --format json` writes them, ready for another copy.
struct TablePatch {
  private let columns: [JSONNode]
  private let rows: [JSONNode]
  private let cells: [JSONNode]

  init(_ table: JSONNode) {
    columns = table.array("columns")
    rows = table.array("rows")
    cells = table.array("cells")
  }

  var changesColumns: Bool {
    columns.contains { column in
      column.text("old") == nil || column.text("new") == nil || column.member("moved") != nil
        || column.text("oldName") != column.text("newName")
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
    var edited = old
    for cell in cells {
      guard let row = cell.member("oldRow")?.int, let column = cell.member("oldColumn")?.int,
        old.indices.contains(row), old[row].indices.contains(column)
      else {
        conflicts.append("a changed cell has no place here")
        continue
      }
      let here = text(old[row][column])
      let expected = cell.text("old") ?? ""
      if Bytes(here.utf8) != Bytes(expected.utf8) {
        conflicts.append("row \(row + 1): \"\(here)\" stands where \"\(expected)\" was expected")
      }
      edited[row][column] = make(cell.text("new") ?? "", cell.member("value"), old[row][column])
    }
    var isTaken = Set<Int>()
    var placed: [Int: [Cell]] = [:]
    for row in rows {
      let texts = row.array("cells").map { $0.string ?? "" }
      let values = row.member("values").map { Array($0.items) } ?? []
      if let from = row.member("old")?.int {
        guard old.indices.contains(from), isTaken.insert(from).inserted else {
          conflicts.append("row \(from + 1) is not here")
          continue
        }
        if old[from].map(text) != texts {
          conflicts.append("row \(from + 1) holds other cells than expected")
        }
        if let to = row.member("new")?.int { placed[to] = reordered(edited[from], make) }
      } else if let to = row.member("new")?.int {
        placed[to] = texts.indices.map {
          make(texts[$0], $0 < values.count ? values[$0] : nil, nil)
        }
      }
    }
    var kept = old.indices.filter { !isTaken.contains($0) }.makeIterator()
    let count = old.count - isTaken.count + placed.count
    var result: [[Cell]] = []
    for place in 0..<count {
      var row = placed[place] ?? kept.next().map { reordered(edited[$0], make) } ?? []
      fill(&row, place, make)
      result.append(row)
    }
    return conflicts.isEmpty ? (result, []) : (nil, conflicts)
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
    for column in columns {
      guard column.text("old") == nil, let new = column.member("new")?.int,
        let text = column.member("cells")?.item(place)?.string, row.indices.contains(new)
      else { continue }
      row[new] = make(text, nil, nil)
    }
  }

  /// The header after the patch, or why it does not fit.
  func names(_ old: [String]) -> (names: [String]?, conflict: String?) {
    for column in columns {
      guard let place = column.member("old")?.int else { continue }
      let here = old.indices.contains(place) ? old[place] : ""
      if here != column.text("oldName") ?? "" {
        return (nil, "column \(place + 1) is \"\(here)\", not \"\(column.text("oldName") ?? "")\"")
      }
    }
    if columns.count(where: { $0.text("old") != nil }) < old.count {
      return (nil, "this table has more columns")
    }
    return (columns.filter { $0.text("new") != nil }.map { $0.text("newName") ?? "" }, nil)
  }
}
