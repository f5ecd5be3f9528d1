import PetikJSON
import PetikModel
import PetikText

extension Table {
  /// A table of paper.json, as far as its other files state it: label, caption, columns and cells.
  /// What is missing or of another shape is empty.
  package init(json: JSONNode) {
    self.init(
      label: json["label"]?.string, caption: json["caption"]?.string, blocks: [], pages: [],
      boxhead: [],
      columns: (json["columns"]?.items.map { $0 } ?? []).map {
        Column(
          name: $0["name"]?.string ?? "",
          type: ColumnType(rawValue: $0["type"]?.string ?? "") ?? .string, unit: $0["unit"]?.string)
      },
      rows: (json["rows"]?.items.map { $0 } ?? []).map { $0.items.map(Cell.init(json:)) },
      notes: [], source: nil, rule: "", confidence: 0)
  }
}

extension Cell {
  fileprivate init(json: JSONNode) {
    self.init(
      text: json["text"]?.string ?? "", value: json["value"].map(CellValue.init(json:)) ?? .missing,
      spans: [])
  }
}

extension CellValue {
  fileprivate init(json: JSONNode) {
    switch json.kind {
    case .number: self = .number(json.raw.string)
    case .string: self = .text(json.string ?? "")
    case .boolean: self = .boolean(json.boolean ?? false)
    case .null, .array, .object: self = .missing
    }
  }
}
