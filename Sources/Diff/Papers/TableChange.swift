import PetikJSON
import PetikText

/// What changed in a table of a paper, or in a CSV file.
package struct TableChange: Sendable {
  package struct Reading: Sendable {
    package var row: Pairing.Pair
    package var column: Pairing.Pair
    package var text: String
    package var old: JSONNode
    package var new: JSONNode
  }

  package var kind: Change.Kind
  package var oldID: String?
  package var newID: String?
  /// Places in the lists of both sides, from 0.
  package var oldPlace: Int?
  package var newPlace: Int?
  /// Whether a table that changed also stands elsewhere.
  package var isMoved = false
  /// A paper's CSV file that changed although its paper.json did not.
  package var file: String?
  package var label: String
  /// Label, caption, notes, source; types and units of columns.
  package var fields: [Change.Field] = []
  /// Cells that print the same and are read as other values.
  package var readings: [Reading] = []
  package var diff: TableDiff
  package var oldNode: JSONNode?
  package var newNode: JSONNode?
}

/// A table of paper.json, ready to be paired and compared.
struct PaperTable {
  let node: JSONNode
  let grid: Grid

  init(_ node: JSONNode) {
    self.node = node
    var grid = Grid(names: node.array("columns").map { $0.text("name") ?? "" })
    for row in node.array("rows") {
      grid.append(row: row.items.map { Bytes(($0.text("text") ?? "").utf8) })
    }
    self.grid = grid
  }

  var item: Item {
    let label = node.text("label") ?? ""
    // Content in words: the caption and the cells.
    var text = grid.names.joined(separator: " ") + " " + (node.text("caption") ?? "")
    for row in 0..<min(grid.rowCount, 200) {
      for column in 0..<grid.width { text += " " + grid.text(row, column) }
    }
    return Item(
      id: node.text("id"), label: label.isEmpty ? headline(node.text("caption") ?? "") : label,
      fields: [.init("text", text)], key: label, isKeyNumber: true, text: text,
      confidence: node.member("confidence")?.double, node: node)
  }

  var fields: [(name: String, text: String?)] {
    [
      ("label", node.text("label")), ("caption", node.text("caption")),
      ("boxhead", node.array("boxhead").count > 1 ? Self.rows(node.array("boxhead")) : nil),
      ("notes", node.array("notes").compactMap(\.string).joined(separator: " / ")),
      ("source", node.member("source")?.text("text")),
    ]
  }

  private static func rows(_ rows: [JSONNode]) -> String {
    rows.map { $0.items.map { $0.string ?? "" }.joined(separator: " | ") }
      .joined(separator: " // ")
  }

  func column(_ index: Int, _ name: String) -> String? {
    let columns = node.array("columns")
    return index < columns.count ? columns[index].text(name) : nil
  }
}

/// Compares two tables that were paired.
func tableChange(
  _ old: PaperTable, _ new: PaperTable, _ options: TableOptions, places: Pairing.Pair
) -> TableChange? {
  let isMoved = places.isMoved
  let diff = TableDiff(old.grid, new.grid, options: options)
  var fields: [Change.Field] = zip(old.fields, new.fields).compactMap { left, right in
    (left.text ?? "") == (right.text ?? "") ? nil : Change.Field(left.name, left.text, right.text)
  }
  for pair in diff.columns.pairs where pair.isKept {
    for name in ["type", "unit"] {
      let before = old.column(Int(pair.old), name)
      let after = new.column(Int(pair.new), name)
      if before != after {
        fields.append(.init("\(name) of \(new.grid.name(Int(pair.new)))", before, after))
      }
    }
  }
  let readings = readings(old, new, diff)
  fields += PetikDiff.fields(of: readings, old, new)
  guard !diff.isEmpty || !fields.isEmpty || !readings.isEmpty || isMoved else { return nil }
  let isOnlyMoved = diff.isEmpty && fields.isEmpty && readings.isEmpty
  return TableChange(
    kind: isOnlyMoved ? .moved : .changed, oldID: old.node.text("id"), newID: new.node.text("id"),
    oldPlace: Int(places.old), newPlace: Int(places.new), isMoved: isMoved, label: new.item.label,
    fields: fields, readings: readings, diff: diff, oldNode: old.node, newNode: new.node)
}

/// Cells that print the same and are read as other values.
private func readings(_ old: PaperTable, _ new: PaperTable, _ diff: TableDiff)
  -> [TableChange.Reading]
{
  let (left, right) = (old.node.cellValues, new.node.cellValues)
  let changed = Set(diff.cells.map(\.place))
  let rows = diff.rows.pairs.filter(\.isKept)
  return diff.columns.pairs.filter(\.isKept).flatMap { column in
    rows.compactMap { row -> TableChange.Reading? in
      guard let before = left[Int(row.old)].at(column.old),
        let after = right[Int(row.new)].at(column.new), !before.isSame(as: after),
        !changed.contains(.init(row: row.new, column: column.new))
      else { return nil }
      let text = new.grid.text(Int(row.new), Int(column.new))
      return .init(row: row, column: column, text: text, old: before, new: after)
    }
  }
}

/// One field a column whose type stayed, with its first such values: 1.25, then 1250.
private func fields(of readings: [TableChange.Reading], _ old: PaperTable, _ new: PaperTable)
  -> [Change.Field]
{
  var fields: [Change.Field] = []
  for (column, cells) in Dictionary(grouping: readings, by: \.column).sorted(by: {
    $0.key.new < $1.key.new
  }) where old.column(Int(column.old), "type") == new.column(Int(column.new), "type") {
    func shown(_ value: KeyPath<TableChange.Reading, JSONNode>) -> String {
      let most = 3
      return cells.prefix(most).map { $0[keyPath: value].shown ?? "–" }.joined(separator: "; ")
        + (cells.count > most ? "; …" : "")
    }
    fields.append(
      .init("reading of \(new.grid.name(Int(column.new)))", shown(\.old), shown(\.new)))
  }
  return fields
}

extension [JSONNode?] {
  fileprivate func at(_ place: Int32) -> JSONNode? { Int(place) < count ? self[Int(place)] : nil }
}
