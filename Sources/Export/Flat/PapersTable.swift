extension FlatTable {
  static let papers = FlatTable(
    "papers", "One row a paper: what its front states, and counts.", primaryKey: ["paper"],
    columns: [
      .text("paper", "Id of the paper").required,
      .text("title", "Title as printed"),
      .text("translated_title", "Title in the other language"),
      .text("language", "Main language, ISO 639-1"),
      .text("authors", "Names as printed, semicolons between"),
      .text("journal", "Journal as printed"),
      .text("volume", "Volume"), .text("issue", "Issue"),
      .integer("year", "Year of the issue"),
      .text("first_page", "First page"), .text("last_page", "Last page"),
      .text("doi", "DOI"),
      .text("keywords", "Keywords in its language, semicolons between"),
      .text("translated_keywords", "Keywords in other languages, semicolons between"),
      .integer("sections", "How many sections"), .integer("tables", "How many tables"),
      .integer("figures", "How many figures"), .integer("footnotes", "How many footnotes"),
      .integer("citations", "How many citations"),
      .integer("references", "How many references"),
      .integer("source_bytes", "Size of the source"),
      .text("source", "Path of the source"), .text("source_sha256", "SHA-256 of the source"),
    ],
    rows: { outline, _, row in
      let paper = outline.paper
      let front = paper.metadata
      try row([
        .text(paper.id), .text(front.title), .text(front.translatedTitle), .text(paper.language),
        .list(front.authors.map(\.literal)), .text(front.journal), .text(front.volume),
        .text(front.issue), .integer(front.year), .text(front.firstPage), .text(front.lastPage),
        .text(front.doi), .list(paper.ownKeywords), .list(paper.otherKeywords),
        .integer(paper.sections.count), .integer(paper.tables.count),
        .integer(paper.figures.count), .integer(paper.footnotes.count),
        .integer(paper.citations.count), .integer(paper.references.count),
        .integer(paper.source.byteCount), .text(paper.source.path), .text(paper.source.sha256),
      ])
    })
}

extension PaperRecord {
  /// The place of the group in the paper's language; of the first where there is none.
  private var ownGroup: Int? {
    keywords.firstIndex { $0.language == language } ?? keywords.indices.first
  }

  fileprivate var ownKeywords: [String] { ownGroup.map { keywords[$0].terms } ?? [] }

  fileprivate var otherKeywords: [String] {
    keywords.indices.filter { $0 != ownGroup }.flatMap { keywords[$0].terms }
  }
}
