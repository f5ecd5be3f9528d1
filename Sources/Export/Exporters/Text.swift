import PetikModel
import PetikText

extension Exporter {
  /// Title, abstracts, headings and running text in reading order, a blank line between them:
  /// without running heads, notes and their callouts, tables, and references.
  static let text = Exporter(
    "text", fileExtension: "txt", summary: "the clean running text of each paper",
    output: .paperFiles { paper, _, sink in
      let calls = Dictionary(grouping: paper.callouts, by: \.block)
      for block in paper.blocks where block.kind?.isRunningText == true {
        try sink.write(block.text(without: calls[block.id] ?? []))
        try sink.write("\n\n")
      }
    })
}

extension BlockKind {
  fileprivate var isRunningText: Bool {
    switch self {
    case .title, .abstract, .heading, .paragraph, .listItem, .quotation, .equation: true
    default: false
    }
  }
}

extension PaperRecord.Block {
  /// Its text without the marks that call notes.
  fileprivate func text(without callouts: [PaperRecord.Callout]) -> Bytes {
    var clean = Bytes()
    var place = 0
    for callout in callouts.sorted(by: { $0.at < $1.at }) {
      let end = callout.at + callout.label.utf8.count
      guard callout.at >= place, end <= text.count,
        text[callout.at..<end].elementsEqual(callout.label.utf8)
      else { continue }
      clean += text[place..<callout.at]
      place = end
    }
    return clean + text[place...]
  }
}
