import PetikText

extension FlatTable {
  static let sections = FlatTable(
    "sections", "One row a section, with its own text.", primaryKey: ["paper", "section"],
    foreignKeys: [
      .init(["paper"], of: "papers", ["paper"]),
      .init(["paper", "parent"], of: "", ["paper", "section"]),
    ],
    columns: [
      .text("paper", "Id of the paper").required,
      .text("section", "Id of the section in its paper").required,
      .integer("position", "From 1").required,
      .text("parent", "The section around it"),
      .integer("level", "1 for the outermost").required,
      .text("label", "Number as printed"), .text("title", "Heading without its number"),
      .text("role", "Its own role: introduction, methods, … or other"),
      .text("main_role", "Its role, or that of the nearest section around it that has one"),
      .text("language", "ISO 639-1"),
      .integer("page", "Page on which it begins, from 1"),
      .integer("paragraphs", "Blocks of text in it, without those of sections in it"),
      .text("text", "Their text, a blank line between"),
      .integer("start", "First byte of its heading in the source"),
    ],
    rows: { outline, _, row in
      for (index, section) in outline.paper.sections.enumerated() {
        let body = section.blocks.compactMap(outline.block)
          .filter { $0.kind?.isRunningText == true }
        let heading = outline.block(section.heading)
        try row([
          .text(outline.paper.id), .text(section.id), .integer(index + 1),
          .text(outline.section(section.parent)?.id), .integer(section.level),
          .text(section.label), .text(section.title), .text(section.role),
          .text(outline.role(of: section)), .text(section.language), .integer(heading?.page),
          .integer(body.count),
          .bytes(Bytes(body.map(outline.text(of:)).joined(separator: "\n\n".utf8))),
          .integer(heading?.spans.first?.start),
        ])
      }
    })
}
