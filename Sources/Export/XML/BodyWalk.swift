import PetikModel
import PetikText

/// A paper's body in reading order, as formats with nested sections want it. What stands in front
/// and back matter is left out: title, authors, abstracts, notes, references, running heads.
struct BodyWalk {
  enum Part {
    case section(PaperRecord.Section, [Part])
    case block(PaperRecord.Block)
    case list([PaperRecord.Block])
    case table(PaperRecord.Table)
    case figure(PaperRecord.Figure)
  }

  private let outline: PaperOutline
  private let sections: [String: PaperRecord.Section]
  private let placed: PlacedParts
  private let abstracts: Set<String>

  init(_ outline: PaperOutline) {
    self.outline = outline
    let paper = outline.paper
    sections = Dictionary(
      paper.sections.map { ($0.heading, $0) }, uniquingKeysWith: { first, _ in first })
    abstracts = Set(paper.abstracts.flatMap(\.blocks))
    placed = PlacedParts(paper)
  }

  func parts() -> [Part] {
    var open: [(section: PaperRecord.Section?, parts: [Part])] = [(nil, [])]
    func close() {
      let (section, parts) = open.removeLast()
      guard let section else { return }
      // The heading of the reference list goes with the list.
      if section.role == "references", parts.isEmpty { return }
      open[open.count - 1].parts.append(.section(section, parts))
    }
    for block in outline.paper.blocks {
      if let section = sections[block.id] {
        while open.count > 1, open[open.count - 1].section?.id != section.parent { close() }
        // No reader follows sections without end.
        if open.count < Self.deepest { open.append((section, [])) }
        continue
      }
      add(block, to: &open[open.count - 1].parts)
    }
    while open.count > 1 { close() }
    return open[0].parts
  }

  private static let deepest = 30

  /// The sections among parts.
  static func sectionIDs(_ parts: [Part]) -> [String] {
    parts.flatMap { part -> [String] in
      guard case .section(let section, let inner) = part else { return [] }
      return [section.id] + sectionIDs(inner)
    }
  }

  private func add(_ block: PaperRecord.Block, to parts: inout [Part]) {
    if let table = placed.tables[block.id] { parts.append(.table(table)) }
    if let figure = placed.figures[block.id] { parts.append(.figure(figure)) }
    guard !placed.blocks.contains(block.id), isShown(block) else { return }
    guard block.kind == .listItem else { return parts.append(.block(block)) }
    guard case .list(var items)? = parts.last, items.last?.list == block.list else {
      return parts.append(.list([block]))
    }
    // The list is taken out first: a copy an item would make long lists slow.
    parts.removeLast()
    items.append(block)
    parts.append(.list(items))
  }

  private func isShown(_ block: PaperRecord.Block) -> Bool {
    if block.text.trimmedRange.isEmpty || abstracts.contains(block.id) { return false }
    switch block.kind {
    case .runningHead, .runningFoot, .folio, .contents, .title, .author, .affiliation, .metadata,
      .abstract, .keywords, .footnote, .reference, .table, .tableCaption, .tableNote,
      .figureCaption, .figureText:
      return false
    default: return true
    }
  }
}

extension PaperRecord.Block {
  /// Where an item's own text begins, behind its label; 0 where the label does not open it.
  var itemStart: Int {
    guard let label, !label.isEmpty, text.starts(with: label.utf8) else { return 0 }
    return label.utf8.count + text[label.utf8.count...].prefix { $0.isBlank }.count
  }
}
