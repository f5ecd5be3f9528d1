import PetikText

/// A table as GitHub's Markdown has it, or as HTML where its header has spanners.
struct MarkdownTable {
  let table: PaperRecord.Table
  private let columns: Int
  /// What stands below it, as printed.
  private let notes: [Bytes]

  init(_ table: PaperRecord.Table, notes: [Bytes]) {
    self.table = table
    self.notes = notes.isEmpty ? table.notes.map { Bytes($0.utf8) } : notes
    columns = max(table.columns.count, table.rows.map(\.count).max() ?? 0)
  }

  /// Caption, grid, notes and source, a blank line between them.
  func write(to output: inout Bytes) {
    let caption = table.caption ?? ""
    if !table.label.isEmpty || !caption.isEmpty {
      output.appendCaption(label: table.label, text: caption)
    }
    if columns > 0 {
      if table.boxhead.count > 1 { writeHTML(to: &output) } else { writePipes(to: &output) }
      output += "\n".utf8
    }
    for note in notes {
      output.appendMarkdown(note[...], isLineStart: true)
      output += "\n\n".utf8
    }
  }

  private func writePipes(to output: inout Bytes) {
    let names = table.boxhead.first ?? table.columns.map(\.name)
    writePipeRow(names, to: &output)
    output.append(0x7C)
    for index in 0..<columns {
      output += (isNumeric(index) ? " ---: |" : " --- |").utf8
    }
    output.append(0x0A)
    for row in table.rows { writePipeRow(row.map(\.text), to: &output) }
  }

  private func writePipeRow(_ texts: [String], to output: inout Bytes) {
    output.append(0x7C)
    for index in 0..<columns {
      output.append(0x20)
      if index < texts.count {
        output.appendMarkdown(Bytes(texts[index].utf8)[...], isLineStart: false)
      }
      output += " |".utf8
    }
    output.append(0x0A)
  }

  private func isNumeric(_ index: Int) -> Bool {
    guard index < table.columns.count else { return false }
    return ["integer", "number", "percent"].contains(table.columns[index].type)
  }

  private func writeHTML(to output: inout Bytes) {
    output += "<table>\n<thead>\n".utf8
    for row in table.headRows() {
      output += "<tr>".utf8
      for cell in row {
        let wide = covering(cell.columns).map { " colspan=\"\($0)\"" } ?? ""
        let high = covering(cell.rows).map { " rowspan=\"\($0)\"" } ?? ""
        output += "<th\(wide)\(high)>".utf8
        output.appendHTML(cell.text)
        output += "</th>".utf8
      }
      output += "</tr>\n".utf8
    }
    output += "</thead>\n<tbody>\n".utf8
    for row in table.rows {
      output += "<tr>".utf8
      for index in 0..<columns {
        output += "<td>".utf8
        if index < row.count { output.appendHTML(row[index].text) }
        output += "</td>".utf8
      }
      output += "</tr>\n".utf8
    }
    output += "</tbody>\n</table>\n".utf8
  }
}

extension Bytes {
  /// A line of a label in bold and the caption behind it.
  mutating func appendCaption(label: String, text: String) {
    let label = Bytes(label.utf8)
    if label[label.trimmedRange].isEmpty {
      appendMarkdown(Bytes(text.utf8)[...], isLineStart: true)
    } else {
      self += "**".utf8
      appendMarkdown(label[...], isLineStart: false)
      self += ".** ".utf8
      appendMarkdown(Bytes(text.utf8)[...], isLineStart: false)
    }
    self += "\n\n".utf8
  }
}
