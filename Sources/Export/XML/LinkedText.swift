import PetikModel
import PetikText

/// A block's text in pieces: plain text, and what leads to another part of the paper.
struct LinkedText {
  enum Kind { case note, citation, table, figure, section }
  enum Piece {
    case text(ByteSlice)
    /// Targets are ids of the dataset; they may lead nowhere.
    case link(Kind, targets: [String], text: ByteSlice)
  }

  private let outline: PaperOutline
  private let mentions: [String: [PaperRecord.CrossReference]]

  init(_ outline: PaperOutline) {
    self.outline = outline
    mentions = Dictionary(grouping: outline.paper.crossReferences, by: \.block)
  }

  func pieces(of block: PaperRecord.Block, from start: Int = 0) -> [Piece] {
    let text = block.text
    var pieces: [Piece] = []
    var place = start
    for link in links(in: block) where link.range.lowerBound >= place {
      if link.range.lowerBound > place { pieces.append(.text(text[place..<link.range.lowerBound])) }
      pieces.append(.link(link.kind, targets: link.targets, text: text[link.range]))
      place = link.range.upperBound
    }
    if place < text.count { pieces.append(.text(text[place...])) }
    return pieces
  }

  private struct Link {
    var kind: Kind
    var range: Range<Int>
    var targets: [String]
  }

  /// In the order of the text; of two at one place the longer first.
  private func links(in block: PaperRecord.Block) -> [Link] {
    var links: [Link] = []
    func add(_ kind: Kind, at: Int, _ printed: String, _ targets: [String]) {
      guard at >= 0, at < block.text.count, !targets.isEmpty, !printed.isEmpty,
        block.text[at...].starts(with: printed.utf8)
      else { return }
      links.append(Link(kind: kind, range: at..<at + printed.utf8.count, targets: targets))
    }
    for callout in outline.callouts(in: block) {
      guard let end = callout.end(in: block.text) else { continue }
      let mark = block.text[callout.at..<end].string
      add(.note, at: callout.at, mark, [callout.footnote].compactMap { $0 })
    }
    for citation in outline.citations(inBlock: block.id) {
      for (range, targets) in citation.printedItems {
        let printed = Bytes(citation.text.utf8)[range].string
        add(.citation, at: citation.at + range.lowerBound, printed, targets)
      }
    }
    for mention in mentions[block.id] ?? [] {
      let kind: Kind? =
        switch mention.kind {
        case "table": .table
        case "figure": .figure
        case "section": .section
        default: nil
        }
      if let kind { add(kind, at: mention.at, mention.text, [mention.target].compactMap { $0 }) }
    }
    return links.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
  }
}
