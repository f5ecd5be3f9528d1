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

  /// What stands below the table as printed: each note, and the source.
  private func writeFoot(_ table: PaperRecord.Table) {
    let parts = outline.foot(of: table)
    if parts.isEmpty { return }
    xml.element("table-wrap-foot") {
      for part in parts { xml.element(part.isSource ? "attrib" : "p") { xml.text(part.text) } }
    }
  }
}
