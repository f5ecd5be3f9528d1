/// A table drawn with lines.
struct TableView {
  let table: JSONValue
  let terminal: Terminal

  /// Wider cells are folded over lines.
  private static let mostColumns = 28

  var text: String {
    let names = table["columns"].items.map { $0["name"].string ?? "" }
    let rows = table["rows"].items.map { row in row.items.map { $0["text"].string ?? "" } }
    let title = [table["label"].string, table["caption"].string].compactMap { $0 }
    var text = terminal.bold(title.isEmpty ? "Table" : title.joined(separator: ". ")) + "\n"
    guard !names.isEmpty else { return text }
    let widths = names.indices.map { column in
      let cells = [names[column]] + rows.map { column < $0.count ? $0[column] : "" }
      return min(Self.mostColumns, max(1, cells.map(\.count).max() ?? 1))
    }
    text += rule("┌", "┬", "┐", widths) + line(names, widths) + rule("├", "┼", "┤", widths)
    for row in rows { text += line(row, widths) }
    text += rule("└", "┴", "┘", widths)
    if let source = table["source"]["text"].string { text += "  Source: \(source)\n" }
    for note in table["notes"].items { text += "  \(note.string ?? "")\n" }
    return text
  }

  private func rule(_ left: String, _ middle: String, _ right: String, _ widths: [Int]) -> String {
    left + widths.map { String(repeating: "─", count: $0 + 2) }.joined(separator: middle) + right
      + "\n"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let folded = widths.indices.map { column in
      fold(column < cells.count ? cells[column] : "", to: widths[column])
    }
    let height = folded.map(\.count).max() ?? 1
    return (0..<height).map { row in
      let parts = widths.indices.map { column in
        let part = row < folded[column].count ? folded[column][row] : ""
        return " " + part + String(repeating: " ", count: max(0, widths[column] - part.count)) + " "
      }
      return "│" + parts.joined(separator: "│") + "│\n"
    }.joined()
  }

  /// A cell's lines: broken at blanks, long words cut.
  private func fold(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ") {
      var word = String(word)
      if !current.isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = ""
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = String(word.dropFirst(width))
      }
      current += (current.isEmpty ? "" : " ") + word
    }
    lines.append(current)
    return lines
  }
}
