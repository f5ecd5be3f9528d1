import PetikModel
import PetikText

/// A paper that is being written as XML: what every vocabulary needs of it.
final class XMLDraft {
  let paper: PaperRecord
  let outline: PaperOutline
  let xml: XMLWriter
  let names: PartNames
  let body: [BodyWalk.Part]
  private let links: LinkedText
  /// Sections that are written, and so may be pointed to.
  private let written: Set<String>

  /// - Parameter names: of the paper's parts in this vocabulary.
  /// - Returns: nil where the memory is out.
  init?(_ paper: PaperRecord, names: PartNames) {
    guard let xml = XMLWriter() else { return nil }
    self.paper = paper
    self.xml = xml
    self.names = names
    outline = PaperOutline(paper)
    links = LinkedText(outline)
    body = BodyWalk(outline).parts()
    written = Set(BodyWalk.sectionIDs(body))
  }

  /// Writes a block's text from a byte on; `link` writes what leads to parts with names.
  func writeText(
    of block: PaperRecord.Block, from start: Int,
    link: (_ kind: LinkedText.Kind, _ targets: [String], _ text: ByteSlice) -> Void
  ) {
    for piece in links.pieces(of: block, from: start) {
      switch piece {
      case .text(let text): xml.text(text)
      case .link(let kind, let ids, let text):
        let targets = names.targets(kind, ids.filter { kind != .section || written.contains($0) })
        if targets.isEmpty { xml.text(text) } else { link(kind, targets, text) }
      }
    }
  }
}

/// A vocabulary's way to write a paper.
protocol XMLPaper {
  var draft: XMLDraft { get }
}

extension XMLPaper {
  var paper: PaperRecord { draft.paper }
  var outline: PaperOutline { draft.outline }
  var xml: XMLWriter { draft.xml }
  var names: PartNames { draft.names }
}
