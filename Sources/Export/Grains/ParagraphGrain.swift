import PetikDataset
import PetikModel

extension Grain {
  /// A block of text that can be read alone: a paragraph, a list item, a quotation, an abstract, a
  /// note.
  static let paragraph = Grain(
    "paragraph",
    items: { outline in
      let abstracts = Set(outline.paper.abstracts.flatMap(\.blocks))
      return outline.paper.blocks.filter { block in
        // The word "Abstract" above one is a block too.
        block.kind == .abstract ? abstracts.contains(block.id) : block.kind?.isPassage == true
      }
    }
  ) { block, outline, _, json in
    let citations = outline.citations(inBlock: block.id)
    let notes = outline.footnotes(inBlock: block.id)
    let cited = citations.flatMap { $0.items.compactMap(\.reference) } + notes.flatMap(\.references)
    json.pair("id", block.id)
    json.pair("kind", block.kind?.rawValue ?? "")
    json.place(outline.section(block.section), in: outline)
    json.nullable("language", block.language)
    json.pair("page", block.page)
    json.key("text")
    json.value(outline.text(of: block))
    json.strings("citations", citations.map(\.id))
    json.strings("references", cited.inOrderOnce)
    json.spans(block.spans)
    json.key("confidence")
    json.number(block.confidence)
  }
}

extension BlockKind {
  fileprivate var isPassage: Bool {
    switch self {
    case .paragraph, .listItem, .quotation, .equation, .footnote: true
    default: false
    }
  }
}

extension [String] {
  /// Each text once, where it comes first.
  var inOrderOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
