import PetikChecks
import PetikJSON
import PetikLexicon
import PetikModel
import PetikText

extension Check {
  /// What ingest would say of the tables as they stand in paper.json now, corrections with them:
  /// totals, shares, types.
  static let tableFindings = Check("table-findings", Rule.ofTables, .paper(look))

  private static func look(_ paper: PaperFolder, _ findings: inout Findings) {
    let rules = Dictionary(uniqueKeysWithValues: Rule.ofTables.map { ($0.id, $0) })
    for node in paper.paper["tables"]?.items.map({ $0 }) ?? [] {
      var single = Paper(
        id: paper.id,
        source: SourceText(
          path: "", sha256: "", byteCount: 0, encoding: "UTF-8", bytes: [], isVerbatim: true))
      single.tables = [Table(node)]
      for finding in checkTables(single, lexicon: .standard).findings {
        guard let rule = rules[finding.rule.rawValue] else { continue }
        // A name is the whole column's; the others speak of a cell.
        let isOfCell = finding.rule != .duplicateColumn
        let (place, cell) = find(isOfCell ? finding.spans.first : nil, in: node)
        findings.add(
          rule, finding.message, file: paper.shownFile, at: (place ?? node).place, cell: cell,
          source: paper.source.place(of: finding.spans.first?.start))
      }
    }
  }

  /// The cell that has a span.
  private static func find(
    _ span: Span?, in table: JSONNode
  ) -> (JSONNode?, CheckFinding.CellPlace) {
    let id = table["id"]?.string ?? ""
    for (row, cells) in (table["rows"]?.items.map { $0 } ?? []).enumerated() {
      for (column, cell) in cells.items.enumerated() {
        guard let span, cell["spans"]?.item(0)?.item(0)?.int == span.start else {
          continue
        }
        let name = table["columns"]?.item(column)?["name"]?.string
        return (cell, .init(table: id, row: row + 1, column: name))
      }
    }
    return (nil, .init(table: id))
  }
}

extension Table {
  /// A table of paper.json; what is not as it should be is left out, as other checks tell it.
  fileprivate init(_ node: JSONNode) {
    self.init(
      label: node["label"]?.string, caption: node["caption"]?.string, blocks: [], pages: [],
      boxhead: node["boxhead"]?.items.map { $0.items.map { $0.string ?? "" } } ?? [],
      columns: node["columns"]?.items.map { column in
        Column(
          name: column["name"]?.string ?? "",
          type: column["type"]?.string.flatMap(ColumnType.init) ?? .string,
          unit: column["unit"]?.string)
      } ?? [], rows: [], notes: [], source: nil, rule: "", confidence: 1)
    // The checks count on rows as wide as the table.
    rows = (node["rows"]?.items.map { $0 } ?? []).map { row in
      var cells = row.items.map(Cell.init)
      while cells.count < columns.count { cells.append(Cell(text: "", value: .missing, spans: [])) }
      return Array(cells.prefix(columns.count))
    }
  }
}

extension Cell {
  fileprivate init(_ node: JSONNode) {
    let value = node["value"]
    let parsed: CellValue =
      switch value?.kind {
      case .number: .number(value?.raw.string ?? "")
      case .string: .text(value?.string ?? "")
      case .boolean: .boolean(value?.boolean ?? false)
      default: .missing
      }
    let spans = node["spans"]?.items.compactMap { span -> Span? in
      guard let start = span.item(0)?.int, let end = span.item(1)?.int else { return nil }
      return Span(start, end)
    }
    self.init(text: node["text"]?.string ?? "", value: parsed, spans: spans ?? [])
  }
}
