import PetikBibliography
import PetikModel

extension FlatTable {
  static let references = FlatTable(
    "references", "One row a reference of a paper's list or notes, as printed and as understood.",
    primaryKey: ["paper", "reference"],
    foreignKeys: [
      .init(["paper"], of: "papers", ["paper"]),
      .init(["paper", "same_as"], of: "", ["paper", "reference"]),
    ],
    columns: [
      .text("paper", "Id of the paper").required,
      .text("reference", "Id of the reference in its paper").required,
      .integer("position", "From 1").required,
      .text("origin", "list or footnote"), .text("label", "Number as printed"),
      .text("printed", "As printed"),
      .text("same_as", "An earlier reference of the paper to the same work"),
      .text("work", "Citation key of the work, as in bibtex and csl"),
      .integer("cited_by", "How many citations of the paper lead to it"),
    ] + workColumns + [
      .text("rule", "The rule that read it"), .number("confidence", "0 to 1").required,
    ],
    rows: { outline, catalogue, row in
      for (index, reference) in outline.paper.references.enumerated() {
        let opening: [FlatValue] = [
          .text(outline.paper.id), .text(reference.id), .integer(index + 1),
          .text(reference.origin), .text(reference.label), .text(reference.printed),
          .text(outline.reference(reference.sameAs)?.id),
          .text(outline.key(ofReference: reference.id, in: catalogue)),
          .integer(outline.citations(of: reference.id).count),
        ]
        try row(
          opening + workValues(reference.work)
            + [.text(reference.rule), .number(reference.confidence)])
      }
    })

  static let workColumns: [FlatColumn] = [
    .text("type", "CSL type: article-journal, book, …"),
    .text("authors", "Family, given; semicolons between"),
    .text("editors", "Likewise"),
    .integer("year", "Year of issue"), .text("year_suffix", "Letter behind the year"),
    .text("title", "Title"), .text("container_title", "Journal, book or site around it"),
    .text("volume", "Volume"), .text("issue", "Issue"), .text("pages", "Pages"),
    .text("number", "Number of a report or law"), .text("edition", "Edition"),
    .text("publisher", "Publisher"), .text("place", "Place of the publisher"),
    .text("genre", "Skripsi, Laporan, …"), .text("doi", "DOI"), .text("isbn", "ISBN"),
    .text("issn", "ISSN"), .text("url", "URL"), .text("accessed", "Date of access"),
    .text("note", "What the entry prints beside these"),
  ]

  static func workValues(_ work: Work) -> [FlatValue] {
    [
      .text(work.type), .list(work.authors.map(\.shown)), .list(work.editors.map(\.shown)),
      .integer(work.issued?.year), .text(work.yearSuffix), .text(work.title),
      .text(work.containerTitle), .text(work.volume), .text(work.issue), .text(work.page),
      .text(work.number), .text(work.edition), .text(work.publisher), .text(work.publisherPlace),
      .text(work.genre), .text(work.doi), .text(work.isbn), .text(work.issn), .text(work.url),
      .text(work.accessed?.iso), .text(work.note),
    ]
  }
}
