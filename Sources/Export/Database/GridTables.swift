import PetikDataset

extension DatabaseTables {
  static let columns = FlatTable(
    "columns", "The columns of each table.", primaryKey: ["paper", "table", "column"],
    foreignKeys: [.init(["paper", "table"], of: "tables", ["paper", "table"])],
    columns: [
      paper, .text("table", "Id of the table in its paper").required,
      .integer("column", "From 1").required, .text("name", "As in the table's own CSV file"),
      .text("printed", "As printed"),
      .text("type", "year, integer, number, percent, date, boolean or string"),
      .text("unit", "Unit"),
    ],
    rows: { outline, _, row in
      for table in outline.paper.tables {
        let names = columnNames(table.columns.map(\.name))
        for (index, column) in table.columns.enumerated() {
          try row([
            .text(outline.paper.id), .text(table.id), .integer(index + 1), .text(names[index]),
            .text(column.name), .text(column.type), .text(column.unit),
          ])
        }
      }
    })

  static let figures = FlatTable(
    "figures", "The figures of each paper.", primaryKey: ["paper", "figure"],
    foreignKeys: [ofPaper],
    columns: [
      paper, .text("figure", "Id of the figure in its paper").required,
      .text("label", "As printed: Gambar 1"), .text("caption", "Without the label"),
      .text("source", "Source line below it"),
    ] + span,
    rows: { outline, _, row in
      for figure in outline.paper.figures {
        try row([
          .text(outline.paper.id), .text(figure.id), .text(figure.label), .text(figure.caption),
          .text(figure.source), .integer(figure.spans.first?.start),
          .integer(figure.spans.last?.end),
        ])
      }
    })
}
