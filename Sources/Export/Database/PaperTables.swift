/// The tables of the database, in the order in which their keys need them.
enum DatabaseTables {
  static let all: [FlatTable] = [
    .papers, people, abstracts, keywords, .sections, blocks, footnotes, callouts, .tables, columns,
    .cells, figures, citations, citationItems, references,
  ]

  static let ofPaper = FlatTable.ForeignKey(["paper"], of: "papers", ["paper"])
  static let ofBlock = FlatTable.ForeignKey(["paper", "block"], of: "blocks", ["paper", "block"])
  static let paper = FlatColumn.text("paper", "Id of the paper").required
  static let span: [FlatColumn] = [
    .integer("start", "First byte in the source"), .integer("end", "Byte behind the last"),
  ]

  static let people = FlatTable(
    "authors", "The authors of each paper.", primaryKey: ["paper", "position"],
    foreignKeys: [ofPaper],
    columns: [
      paper, .integer("position", "From 1").required, .text("literal", "As printed"),
      .text("family", "Family name"), .text("given", "Given names"), .text("email", "Address"),
      .text("affiliations", "As printed, semicolons between"),
    ],
    rows: { outline, _, row in
      let front = outline.paper.metadata
      for (index, author) in front.authors.enumerated() {
        let places = front.affiliations.filter { author.affiliations.contains($0.id) }
        try row([
          .text(outline.paper.id), .integer(index + 1), .text(author.literal),
          .text(author.family), .text(author.given), .text(author.email),
          .list(places.map(\.text)),
        ])
      }
    })

  static let abstracts = FlatTable(
    "abstracts", "The abstracts of each paper.", primaryKey: ["paper", "position"],
    foreignKeys: [ofPaper],
    columns: [
      paper, .integer("position", "From 1").required, .text("language", "ISO 639-1"),
      .text("text", "The abstract"),
    ],
    rows: { outline, _, row in
      for (index, abstract) in outline.paper.abstracts.enumerated() {
        try row([
          .text(outline.paper.id), .integer(index + 1), .text(abstract.language),
          .text(abstract.text),
        ])
      }
    })

  static let keywords = FlatTable(
    "keywords", "The keywords of each paper.", primaryKey: ["paper", "position"],
    foreignKeys: [ofPaper],
    columns: [
      paper, .integer("position", "From 1").required, .text("language", "ISO 639-1"),
      .text("term", "As printed"),
    ],
    rows: { outline, _, row in
      let terms = outline.paper.keywords.flatMap { group in
        group.terms.map { (group.language, $0) }
      }
      for (index, (language, term)) in terms.enumerated() {
        try row([.text(outline.paper.id), .integer(index + 1), .text(language), .text(term)])
      }
    })
}
