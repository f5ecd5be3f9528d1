import PetikText

extension Exporter {
  /// Flat tables over all papers, a CSV file each, with a Data Package that describes them.
  static let csv = Exporter(
    "csv", fileExtension: "csv",
    summary: "flat tables over all papers with a datapackage.json (R, Python, spreadsheets)",
    output: .folder { source, _, folder in
      let catalogue = try WorkCatalogue(source)
      let files = try FlatTable.all.map { table in
        let sink = try folder.file(table.name + ".csv")
        var header = Bytes()
        header.appendCSVRow(table.columns.map(\.name))
        try sink.write(header)
        return (table, sink)
      }
      try source.forEach { paper in
        let outline = PaperOutline(paper)
        for (table, sink) in files {
          try table.rows(outline, catalogue) { values in
            var record = Bytes()
            record.appendCSVRow(values.map(\.csv))
            try sink.write(record)
          }
        }
      }
      try folder.file("datapackage.json").write(flatPackageJSON(FlatTable.all))
    })
}
