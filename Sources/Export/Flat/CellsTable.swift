import PetikDataset
import PetikModel

extension FlatTable {
  static let cells = FlatTable(
    "cells", "One row a cell of a table: the tables in long form.",
    primaryKey: ["paper", "table", "row", "column"],
    foreignKeys: [.init(["paper", "table"], of: "tables", ["paper", "table"])],
    columns: [
      .text("paper", "Id of the paper").required,
      .text("table", "Id of the table in its paper").required,
      .integer("row", "From 1, without the header").required,
      .integer("column", "From 1").required,
      .text("column_name", "As in the table's own CSV file").required,
      .text("type", "year, integer, number, percent, date, boolean or string"),
      .text("unit", "Unit of the column"),
      .text("text", "As printed"),
      .text("value", "Canonical: 2351 for 2.351, ISO 8601 dates; empty for missing"),
      .number("number", "The value where it is a number"),
      .integer("start", "First byte in the source"), .integer("end", "Byte behind the last"),
    ],
    rows: { outline, _, row in
      for table in outline.paper.tables {
        let names = columnNames(table.columns.map(\.name))
        for (rowIndex, cells) in table.rows.enumerated() {
          for (index, cell) in cells.enumerated() {
            let column = index < table.columns.count ? table.columns[index] : nil
            var number = FlatValue.null
            if case .number(let digits) = cell.value { number = .number(digits) }
            try row([
              .text(outline.paper.id), .text(table.id), .integer(rowIndex + 1),
              .integer(index + 1),
              .text(index < names.count ? names[index] : "column \(index + 1)"),
              .text(column?.type), .text(column?.unit), .text(cell.text),
              .text(cell.value.canonical), number, .integer(cell.spans.first?.start),
              .integer(cell.spans.last?.end),
            ])
          }
        }
      }
    })
}
