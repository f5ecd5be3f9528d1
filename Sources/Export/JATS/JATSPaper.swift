import PetikModel
import PetikText

/// A paper as JATS Publishing 1.1.
struct JATSPaper: XMLPaper {
  let draft: XMLDraft

  /// nil where the memory is out.
  init?(_ paper: PaperRecord) {
    let names = PartNames(
      paper, notes: "fn", references: "ref", tables: "table", figures: "fig", sections: "sec",
      first: 1)
    guard let draft = XMLDraft(paper, names: names) else { return nil }
    self.draft = draft
  }

  func write() throws(ExportError) -> Bytes {
    xml.element(
      "article",
      [
        "xmlns:xlink": "http://www.w3.org/1999/xlink", "article-type": "research-article",
        "dtd-version": "1.1", "xml:lang": paper.language.languageCode,
      ]
    ) {
      writeFront()
      xml.newline()
      xml.element("body") {
        xml.newline()
        for part in draft.body { write(part) }
      }
      xml.newline()
      writeBack()
    }
    return try xml.document(
      declaration: "<!DOCTYPE article PUBLIC \"-//NLM//DTD JATS (Z39.96) Journal Publishing DTD "
        + "v1.1 20151215//EN\" \"JATS-journalpublishing1.dtd\">\n")
  }

  private func write(_ part: BodyWalk.Part) {
    switch part {
    case .section(let section, let parts): write(section, parts)
    case .block(let block): write(block)
    case .list(let items): writeList(items)
    case .table(let table): write(table)
    case .figure(let figure):
      xml.element("fig", ["id": names[.figure, figure.id]]) {
        xml.text("label", figure.label)
        if !figure.caption.utf8.allSatisfy(\.isBlank) {
          xml.element("caption") { xml.element("p") { xml.text(figure.caption) } }
        }
        xml.text("attrib", figure.source)
      }
    }
    xml.newline()
  }

  private func write(_ section: PaperRecord.Section, _ parts: [BodyWalk.Part]) {
    xml.element(
      "sec",
      [
        "id": names[.section, section.id], "sec-type": section.role.oneToken,
        "xml:lang": section.language.languageCode,
      ]
    ) {
      xml.text("label", section.label)
      xml.element("title") { xml.text(section.title) }
      xml.newline()
      for part in parts { write(part) }
    }
  }

  private func write(_ block: PaperRecord.Block) {
    switch block.kind {
    case .quotation: xml.element("disp-quote") { writeParagraph(block) }
    case .equation: xml.element("disp-formula") { xml.text(outline.text(of: block)) }
    default: writeParagraph(block, type: block.kind == .unclassified ? "unclassified" : nil)
    }
  }

  private func writeParagraph(
    _ block: PaperRecord.Block, from start: Int = 0, type: String? = nil
  ) {
    xml.element("p", ["content-type": type]) { writeLinked(block, from: start) }
  }

  private func writeLinked(_ block: PaperRecord.Block, from start: Int) {
    draft.writeText(of: block, from: start) { kind, targets, text in
      if kind == .note {
        xml.element("xref", ["ref-type": "fn", "rid": targets[0]]) {
          xml.element("sup") { xml.text(text) }
        }
      } else {
        xml.element("xref", ["ref-type": kind.jats, "rid": targets.joined(separator: " ")]) {
          xml.text(text)
        }
      }
    }
  }

  private func writeList(_ items: [PaperRecord.Block]) {
    xml.element("list", ["list-type": "simple"]) {
      for item in items {
        xml.element("list-item") {
          if item.itemStart > 0 { xml.text("label", item.label) }
          writeParagraph(item, from: item.itemStart)
        }
      }
    }
  }
}

extension LinkedText.Kind {
  fileprivate var jats: String {
    switch self {
    case .note: "fn"
    case .citation: "bibr"
    case .table: "table"
    case .figure: "fig"
    case .section: "sec"
    }
  }
}
