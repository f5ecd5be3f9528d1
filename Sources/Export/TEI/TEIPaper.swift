import PetikModel
import PetikText

/// A paper as TEI P5, in the elements that GROBID's readers look for.
struct TEIPaper: XMLPaper {
  let draft: XMLDraft

  /// nil where the memory is out.
  init?(_ paper: PaperRecord) {
    let names = PartNames(
      paper, notes: "foot_", references: "b", tables: "tab_", figures: "fig_", sections: "sec_",
      first: 0)
    guard let draft = XMLDraft(paper, names: names) else { return nil }
    self.draft = draft
  }

  func write() throws(ExportError) -> Bytes {
    xml.element(
      "TEI", ["xmlns": "http://www.tei-c.org/ns/1.0", "xml:lang": paper.language.languageCode]
    ) {
      xml.newline()
      writeHeader()
      xml.newline()
      xml.element("text", ["xml:lang": paper.language.languageCode]) {
        xml.element("body") {
          xml.newline()
          writeBody()
        }
        xml.newline()
        writeBack()
      }
    }
    return try xml.document(declaration: "")
  }

  private func writeBody() {
    var loose: [BodyWalk.Part] = []
    func writeLoose() {
      if !loose.isEmpty { xml.element("div") { for part in loose { write(part) } } }
      loose = []
    }
    for part in draft.body {
      if case .section = part {
        writeLoose()
        write(part)
      } else {
        loose.append(part)
      }
    }
    writeLoose()
    for note in paper.footnotes {
      xml.element(
        "note",
        ["place": "foot", "n": note.label.oneToken, "xml:id": names[.note, note.id]]
      ) { xml.text(note.text) }
      xml.newline()
    }
    if paper.footnotes.isEmpty, paper.blocks.isEmpty { xml.element("div") { xml.element("p") } }
  }

  private func write(_ part: BodyWalk.Part) {
    switch part {
    case .section(let section, let parts):
      xml.element(
        "div",
        [
          "type": section.role.oneToken, "xml:id": names[.section, section.id],
          "xml:lang": section.language.languageCode,
        ]
      ) {
        xml.element("head", ["n": section.label?.oneToken]) { xml.text(section.title) }
        xml.newline()
        for part in parts { write(part) }
      }
    case .block(let block): write(block)
    case .list(let items):
      xml.element("list") {
        for item in items {
          if item.itemStart > 0 { xml.text("label", item.label) }
          xml.element("item") { writeLinked(item, from: item.itemStart) }
        }
      }
    case .table(let table): write(table)
    case .figure(let figure):
      xml.element("figure", ["xml:id": names[.figure, figure.id]]) {
        xml.element("head") { xml.text(figure.label) }
        xml.text("label", figure.label.lastWord)
        xml.text("figDesc", figure.caption)
        xml.text("note", figure.source, ["type": "source"])
      }
    }
    xml.newline()
  }

  private func write(_ block: PaperRecord.Block) {
    switch block.kind {
    case .quotation: xml.element("quote") { xml.element("p") { writeLinked(block, from: 0) } }
    case .equation: xml.element("formula") { xml.text(outline.text(of: block)) }
    default: xml.element("p") { writeLinked(block, from: 0) }
    }
  }

  private func writeLinked(_ block: PaperRecord.Block, from start: Int) {
    draft.writeText(of: block, from: start) { kind, targets, text in
      let target = targets.map { "#\($0)" }.joined(separator: " ")
      xml.element("ref", ["type": kind.tei, "target": target]) { xml.text(text) }
    }
  }

  private func write(_ table: PaperRecord.Table) {
    xml.element("figure", ["type": "table", "xml:id": names[.table, table.id]]) {
      xml.element("head") { xml.text(table.label) }
      xml.text("label", table.label.lastWord)
      xml.text("figDesc", table.caption)
      xml.newline()
      xml.element("table") {
        for row in table.headRows() where !row.isEmpty {
          xml.element("row", ["role": "label"]) {
            for cell in row {
              xml.element(
                "cell", ["cols": covering(cell.columns), "rows": covering(cell.rows)]
              ) { xml.text(cell.text) }
            }
          }
          xml.newline()
        }
        for row in table.rows where !row.isEmpty {
          xml.element("row") { for cell in row { xml.element("cell") { xml.text(cell.text) } } }
          xml.newline()
        }
        if table.rows.allSatisfy(\.isEmpty) { xml.element("row") { xml.element("cell") } }
      }
      for part in outline.foot(of: table) {
        xml.element("note", ["type": part.isSource ? "source" : nil]) { xml.text(part.text) }
      }
    }
  }
}

extension String {
  /// The number of `Tabel 3.1`.
  fileprivate var lastWord: String { split(separator: " ").last.map(String.init) ?? "" }
}

extension LinkedText.Kind {
  fileprivate var tei: String {
    switch self {
    case .note: "foot"
    case .citation: "bibr"
    case .table: "table"
    case .figure: "figure"
    case .section: "section"
    }
  }
}
