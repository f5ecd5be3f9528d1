extension FlatTable {
  static let citations = FlatTable(
    "citations", "One row a work that a citation names.",
    primaryKey: ["paper", "citation", "item"],
    foreignKeys: [
      .init(["paper"], of: "papers", ["paper"]),
      .init(["paper", "section"], of: "sections", ["paper", "section"]),
      .init(["paper", "reference"], of: "references", ["paper", "reference"]),
    ],
    columns: [
      .text("paper", "Id of the paper").required,
      .text("citation", "Id of the citation in its paper").required,
      .integer("item", "From 1: (Sari, 2019; Putra, 2001) has two").required,
      .text("kind", "parenthetical, narrative or numeric"),
      .text("text", "The citation as printed"),
      .text("section", "The section in which it stands"),
      .text("main_role", "Role of that section or of the nearest around it that has one"),
      .integer("page", "Page, from 1"),
      .text("authors", "Names, semicolons between"),
      .boolean("et_al", "Whether more authors are meant"),
      .text("year", "With its letter"), .text("prefix", "Words before: lihat, see"),
      .text("locator", "Pages of the work"), .text("number", "Number of a numeric citation"),
      .text("reference", "The reference to which it leads; empty where none was found"),
      .text("work", "Citation key of the work, as in bibtex and csl"),
      .integer("start", "First byte in the source"), .integer("end", "Byte behind the last"),
      .number("confidence", "0 to 1").required,
    ],
    rows: { outline, catalogue, row in
      for (citation, place, item) in outline.citedItems {
        let block = outline.block(citation.block)
        let section = outline.section(block?.section)
        try row([
          .text(outline.paper.id), .text(citation.id), .integer(place), .text(citation.kind),
          .text(citation.text), .text(section?.id), .text(outline.role(of: section)),
          .integer(block?.page), .list(item.authors), .boolean(item.isEtAl), .text(item.year),
          .text(item.prefix), .text(item.locator), .text(item.number),
          .text(outline.reference(item.reference)?.id),
          .text(outline.key(ofReference: item.reference, in: catalogue)),
          .integer(citation.spans.first?.start), .integer(citation.spans.last?.end),
          .number(citation.confidence),
        ])
      }
    })
}
