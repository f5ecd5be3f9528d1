extension DatabaseTables {
  static let blocks = FlatTable(
    "blocks", "Every piece of the source: each byte that is not blank is in one of them.",
    primaryKey: ["paper", "block"],
    foreignKeys: [ofPaper, .init(["paper", "section"], of: "sections", ["paper", "section"])],
    columns: [
      paper, .text("block", "Id of the block in its paper").required,
      .integer("position", "From 1").required,
      .text("kind", "paragraph, heading, listItem, footnote, reference, …"),
      .text("section", "The section in which it stands"),
      .integer("page", "From 1"), .text("language", "ISO 639-1"), .text("text", "Repaired text"),
    ] + span + [.text("rule", "The rule that made it"), .number("confidence", "0 to 1").required],
    rows: { outline, _, row in
      for (index, block) in outline.paper.blocks.enumerated() {
        try row([
          .text(outline.paper.id), .text(block.id), .integer(index + 1),
          .text(block.kind?.rawValue), .text(outline.section(block.section)?.id),
          .integer(block.page), .text(block.language), .bytes(block.text),
          .integer(block.spans.first?.start), .integer(block.spans.last?.end), .text(block.rule),
          .number(block.confidence),
        ])
      }
    })

  static let footnotes = FlatTable(
    "footnotes", "The notes of each paper.", primaryKey: ["paper", "footnote"],
    foreignKeys: [ofPaper, ofBlock],
    columns: [
      paper, .text("footnote", "Id of the note in its paper").required,
      .text("label", "Its mark as printed"), .text("text", "The note"),
      .text("block", "The block that it is"),
      .text("back_kind", "ibid, opCit, locCit or idem"),
      .text("back_footnote", "The note to which that leads"),
      .text("back_reference", "The reference to which that leads"),
    ] + span,
    rows: { outline, _, row in
      for note in outline.paper.footnotes {
        try row([
          .text(outline.paper.id), .text(note.id), .text(note.label), .bytes(note.text),
          .text(outline.block(note.block)?.id), .text(note.backKind), .text(note.backFootnote),
          .text(outline.reference(note.backReference)?.id), .integer(note.spans.first?.start),
          .integer(note.spans.last?.end),
        ])
      }
    })

  static let callouts = FlatTable(
    "callouts", "The marks in the text that call notes.", primaryKey: ["paper", "callout"],
    foreignKeys: [
      ofPaper, ofBlock, .init(["paper", "footnote"], of: "footnotes", ["paper", "footnote"]),
    ],
    columns: [
      paper, .text("callout", "Id of the mark in its paper").required,
      .text("label", "As printed"), .text("footnote", "The note that it calls"),
      .text("block", "The block in which it stands"),
      .integer("at", "Byte in the block's text"),
    ],
    rows: { outline, _, row in
      let notes = Set(outline.paper.footnotes.map(\.id))
      for callout in outline.paper.callouts {
        try row([
          .text(outline.paper.id), .text(callout.id), .text(callout.label),
          .text(callout.footnote.flatMap { notes.contains($0) ? $0 : nil }),
          .text(outline.block(callout.block)?.id), .integer(callout.at),
        ])
      }
    })
}
