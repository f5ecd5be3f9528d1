extension FlatTable {
  static let tables = FlatTable(
    "tables", "One row a table.", primaryKey: ["paper", "table"],
    foreignKeys: [
      .init(["paper"], of: "papers", ["paper"]),
      .init(["paper", "section"], of: "sections", ["paper", "section"]),
    ],
    columns: [
      .text("paper", "Id of the paper").required,
      .text("table", "Id of the table in its paper").required,
      .integer("position", "From 1").required,
      .text("label", "As printed: Tabel 1"), .text("caption", "Without the label"),
      .text("section", "The section in which it stands"),
      .text("main_role", "Role of that section or of the nearest around it that has one"),
      .integer("page", "Page on which it begins, from 1"),
      .integer("rows", "Rows without the header"), .integer("columns", "Columns"),
      .text("notes", "Notes below it, semicolons between"),
      .text("source", "Source line below it"),
      .number("confidence", "0 to 1").required,
    ],
    rows: { outline, _, row in
      for (index, table) in outline.paper.tables.enumerated() {
        let section = outline.section(ofBlocks: table.blocks)
        try row([
          .text(outline.paper.id), .text(table.id), .integer(index + 1), .text(table.label),
          .text(table.caption), .text(section?.id), .text(outline.role(of: section)),
          .integer(table.pages.first), .integer(table.rows.count),
          .integer(table.columns.count), .list(table.notes), .text(table.source),
          .number(table.confidence),
        ])
      }
    })
}
