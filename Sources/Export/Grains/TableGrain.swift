import PetikDataset
import PetikModel

extension Grain {
  /// A table: its columns with types, its cells as values.
  static let table = Grain("table", items: \.paper.tables) { table, outline, _, json in
    json.pair("id", table.id)
    json.nullable("label", table.label.isEmpty ? nil : table.label)
    json.nullable("caption", table.caption)
    json.place(outline.section(ofBlocks: table.blocks), in: outline)
    json.pair("language", outline.paper.language)
    json.key("pages")
    json.array(table.pages) { $0.value($1) }
    json.key("columns")
    json.array(table.columns) { json, column in
      json.object {
        $0.pair("name", column.name)
        $0.pair("type", column.type)
        $0.nullable("unit", column.unit)
      }
    }
    json.key("rows")
    json.array(table.rows) { json, row in json.array(row) { $0.write($1.value) } }
    json.strings("notes", table.notes)
    json.nullable("source", table.source)
    json.spans(outline.spans(ofBlocks: table.blocks))
    json.key("confidence")
    json.number(table.confidence)
  }
}

extension JSONWriter {
  mutating func write(_ value: CellValue) {
    switch value {
    case .missing: null()
    case .number(let digits): number(digits)
    case .text(let text): self.value(text)
    case .boolean(let flag): self.value(flag)
    }
  }
}
