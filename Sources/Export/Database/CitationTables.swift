import PetikModel

extension DatabaseTables {
  static let citations = FlatTable(
    "citations", "The citations of the running text.", primaryKey: ["paper", "citation"],
    foreignKeys: [ofPaper, ofBlock],
    columns: [
      paper, .text("citation", "Id of the citation in its paper").required,
      .text("kind", "parenthetical, narrative or numeric"), .text("text", "As printed"),
      .text("block", "The block in which it stands"),
      .integer("at", "Byte in the block's text"),
    ] + span + [.text("rule", "The rule that found it"), .number("confidence", "0 to 1").required],
    rows: { outline, _, row in
      for citation in outline.paper.citations {
        try row([
          .text(outline.paper.id), .text(citation.id), .text(citation.kind),
          .text(citation.text), .text(outline.block(citation.block)?.id), .integer(citation.at),
          .integer(citation.spans.first?.start), .integer(citation.spans.last?.end),
          .text(citation.rule), .number(citation.confidence),
        ])
      }
    })

  static let citationItems = FlatTable(
    "citation_items", "The works that each citation names.",
    primaryKey: ["paper", "citation", "item"],
    foreignKeys: [
      .init(["paper", "citation"], of: "citations", ["paper", "citation"]),
      .init(["paper", "reference"], of: "paper_references", ["paper", "reference"]),
    ],
    columns: [
      paper, .text("citation", "Id of the citation in its paper").required,
      .integer("item", "From 1").required, .text("authors", "Names, semicolons between"),
      .boolean("et_al", "Whether more authors are meant"), .text("year", "With its letter"),
      .text("prefix", "Words before"), .text("locator", "Pages of the work"),
      .text("number", "Number of a numeric citation"),
      .text("reference", "The reference to which it leads"),
    ],
    rows: { outline, _, row in
      for (citation, place, item) in outline.citedItems {
        try row([
          .text(outline.paper.id), .text(citation.id), .integer(place), .list(item.authors),
          .boolean(item.isEtAl), .text(item.year), .text(item.prefix), .text(item.locator),
          .text(item.number), .text(outline.reference(item.reference)?.id),
        ])
      }
    })

  static let references = FlatTable(
    "paper_references", "The references of each paper, and the works that they are.",
    primaryKey: ["paper", "reference"],
    foreignKeys: [
      ofPaper, .init(["paper", "same_as"], of: "", ["paper", "reference"]),
      .init(["work"], of: "works", ["work"]),
    ],
    columns: [
      paper, .text("reference", "Id of the reference in its paper").required,
      .integer("position", "From 1").required, .text("origin", "list or footnote"),
      .text("label", "Number as printed"), .text("printed", "As printed"),
      .text("same_as", "An earlier reference to the same work"),
      .text("work", "Citation key of the work"),
    ] + span + [.text("rule", "The rule that read it"), .number("confidence", "0 to 1").required],
    rows: { outline, catalogue, row in
      for (index, reference) in outline.paper.references.enumerated() {
        try row([
          .text(outline.paper.id), .text(reference.id), .integer(index + 1),
          .text(reference.origin), .text(reference.label), .text(reference.printed),
          .text(outline.reference(reference.sameAs)?.id),
          .text(outline.key(ofReference: reference.id, in: catalogue)),
          .integer(reference.spans.first?.start), .integer(reference.spans.last?.end),
          .text(reference.rule), .number(reference.confidence),
        ])
      }
    })
}

/// The works over all papers: they are written once, behind the papers.
enum WorkTables {
  static let workColumns: [FlatColumn] =
    [.text("work", "Citation key, as in bibtex and csl").required] + FlatTable.workColumns

  static let nameColumns: [FlatColumn] = [
    .text("work", "Citation key").required, .text("role", "author, editor or translator").required,
    .integer("position", "From 1").required, .text("family", "Family name"),
    .text("given", "Given names"), .text("literal", "A name that is not parted"),
  ]

  static func nameRows(_ work: Work, key: String) -> [[FlatValue]] {
    let lists = [
      ("author", work.authors), ("editor", work.editors), ("translator", work.translators),
    ]
    return lists.flatMap { role, names in
      names.enumerated().map { index, name in
        [
          .text(key), .text(role), .integer(index + 1), .text(name.family), .text(name.given),
          .text(name.literal),
        ]
      }
    }
  }
}
