import PetikModel
import PetikText

extension Exporter {
  /// Title, abstracts, headings and running text in reading order, a blank line between them:
  /// without running heads, notes and their callouts, tables, and references.
  static let text = Exporter(
    "text", fileExtension: "txt", summary: "the clean running text of each paper",
    output: .paperFiles { paper, _, sink in
      let outline = PaperOutline(paper)
      for block in paper.blocks where block.kind?.isRunningText == true {
        try sink.write(outline.text(of: block))
        try sink.write("\n\n")
      }
    })
}
