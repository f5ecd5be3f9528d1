import PetikJSON
import PetikText

/// What changed in a table of a paper, or in a CSV file.
package struct TableChange: Sendable {
  package var kind: Change.Kind
  package var oldID: String?
  package var newID: String?
  package var label: String
  /// Label, caption, notes, source; types and units of columns.
  package var fields: [Change.Field] = []
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
    var text = node.text("caption") ?? ""
    for row in 0..<min(grid.rowCount, 200) {
      for column in 0..<grid.width { text += " " + grid.text(row, column) }
    }
    return Item(
      id: node.text("id"), label: label.isEmpty ? headline(node.text("caption") ?? "") : label,
      fields: [.init("label", label), .init("text", grid.names.joined(separator: " ") + text)],
      key: label, text: text, confidence: node.member("confidence")?.double, node: node)
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
func tableChange(_ old: PaperTable, _ new: PaperTable, _ options: TableOptions, isMoved: Bool)
  -> TableChange?
{
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
  guard !diff.isEmpty || !fields.isEmpty || isMoved else { return nil }
  let isOnlyMoved = diff.isEmpty && fields.isEmpty
  return TableChange(
    kind: isOnlyMoved ? .moved : .changed, oldID: old.node.text("id"), newID: new.node.text("id"),
    label: new.item.label, fields: fields, diff: diff, oldNode: old.node, newNode: new.node)
}
