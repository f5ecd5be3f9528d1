import PetikText

extension JATSPaper {
  func write(_ table: PaperRecord.Table) {
    xml.element("table-wrap", ["id": names[.table, table.id]]) {
      xml.text("label", table.label)
      if let caption = table.caption, !caption.utf8.allSatisfy(\.isBlank) {
        xml.element("caption") { xml.element("title") { xml.text(caption) } }
      }
      xml.newline()
      xml.element("table") {
        writeHead(table)
        xml.element("tbody") {
          for row in table.rows where !row.isEmpty {
            xml.element("tr") {
              for cell in row { xml.element("td") { xml.text(cell.text) } }
            }
            xml.newline()
          }
          if table.rows.allSatisfy(\.isEmpty) { xml.element("tr") { xml.element("td") } }
        }
      }
      writeFoot(table)
    }
  }

  private func writeHead(_ table: PaperRecord.Table) {
    let rows = table.headRows().filter { !$0.isEmpty }
    if rows.isEmpty { return }
    xml.element("thead") {
      for row in rows {
        xml.element("tr") {
          for cell in row {
            xml.element(
              "th", ["colspan": covering(cell.columns), "rowspan": covering(cell.rows)]
            ) { xml.text(cell.text) }
          }
        }
        xml.newline()
      }
    }
  }

  /// The lines below the table as printed: notes and the source.
  private func writeFoot(_ table: PaperRecord.Table) {
    let notes = table.blocks.compactMap(outline.block).filter { $0.kind == .tableNote }
      .filter { !$0.text.allSatisfy(\.isBlank) }
    if notes.isEmpty { return }
    xml.element("table-wrap-foot") {
      for note in notes { xml.element("p") { xml.text(note.text) } }
    }
  }
}
