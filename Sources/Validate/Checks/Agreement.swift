import PetikDataset
import PetikJSON
import PetikText

extension Check {
  /// The CSV file, datapackage.json and paper.json say the same of a table.
  static let agreement = Check(
    "agreement", [.tableDisagrees],
    .rows { table, findings in
      guard let paper = table.paperTable else { return nil }
      Agreement.compareColumns(of: table, with: paper, &findings)
      return Agreement(table, paper)
    })
}

private final class Agreement: RowCheck {
  let table: TableSubject
  let paper: PaperTable
  private var rows = 0

  init(_ table: TableSubject, _ paper: PaperTable) {
    self.table = table
    self.paper = paper
  }

  static func compareColumns(
    of table: TableSubject, with paper: PaperTable, _ findings: inout Findings
  ) {
    let columns = paper.node["columns"]?.items.map { $0 } ?? []
    let names = columnNames(columns.map { $0["name"]?.string ?? "" })
    let place = TextPlace(line: 1, column: 1)
    if names != table.header {
      findings.add(
        .tableDisagrees,
        "paper.json has the columns \(listed(names)); the file has \(listed(table.header))",
        file: table.shown, at: place, cell: .init(table: table.name, row: 0))
    }
    guard let fields = table.schema?.fields, fields.count == columns.count else { return }
    for (column, field) in zip(columns, fields) {
      let type = column["type"]?.string ?? ""
      let expected = type == "percent" ? "number" : type
      guard field.type != expected else { continue }
      findings.add(
        .tableDisagrees,
        "paper.json has the column \"\(field.name)\" as \(type); datapackage.json has it as "
          + "\(field.type); expected \(expected)", file: table.shown, at: place,
        cell: .init(table: table.name, row: 0, column: field.name))
    }
  }

  private static func listed(_ names: [String]) -> String {
    names.map { "\"\($0.shortened)\"" }.joined(separator: ", ")
  }

  func take(_ row: Row, _ findings: inout Findings) {
    rows += 1
    guard row.number <= paper.rows.count else { return }
    for (column, cell) in paper.rows[row.number - 1].items.enumerated() {
      guard column < row.record.count, let value = cell["value"] else { continue }
      let expected = canonical(value)
      guard !expected.elementsEqual(row.record[column]) else { continue }
      findings.add(
        .tableDisagrees,
        "found \(row.record.quoted(column)); paper.json has \"\(expected.string.shortened)\"",
        in: table,
        row, column: column)
    }
  }

  /// A value of paper.json as CSV has it.
  private func canonical(_ value: JSONNode) -> Bytes {
    switch value.kind {
    case .null: []
    case .string: value.utf8 ?? []
    default: Bytes(value.raw)
    }
  }

  func finish(_ findings: inout Findings) {
    guard rows != paper.rows.count else { return }
    findings.add(
      .tableDisagrees, "the file has \(rows) rows; paper.json has \(paper.rows.count)",
      file: table.shown, at: TextPlace(line: 1, column: 1), cell: .init(table: table.name))
  }
}

extension Rule {
  static let tableDisagrees = Rule(
    "table-disagrees", .error, "A table's file and paper.json say different things",
    why:
      "The same cell stands in both; a correction in one of them alone is lost at the next reading.",
    mend: "Make the same change in tables/*.csv, datapackage.json and paper.json.",
    bad: "paper.json: {\"text\": \"2.351\", \"value\": 2351}\nt1.csv: 2.351",
    good: "paper.json: {\"text\": \"2.351\", \"value\": 2351}\nt1.csv: 2351")
}
