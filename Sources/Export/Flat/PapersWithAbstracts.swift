extension FlatTable {
  /// The papers with their abstracts, which a database has in a table of their own.
  static let papersWithAbstracts = FlatTable(
    papers.name, papers.description, primaryKey: papers.primaryKey,
    columns: papers.columns + [
      .text("abstract", "Abstract in the paper's language"),
      .text("translated_abstract", "Abstracts in other languages, a blank line between"),
    ],
    rows: { outline, works, row in
      let abstracts = outline.paper.abstracts
      let own =
        abstracts.firstIndex { $0.language == outline.paper.language }
        ?? abstracts.indices.first
      let others = abstracts.indices.filter { $0 != own }.map { abstracts[$0].text }
      try papers.rows(outline, works) { values in
        try row(
          values + [
            .text(own.map { abstracts[$0].text }), .text(others.joined(separator: "\n\n")),
          ])
      }
    })
}
