import PetikModel
import PetikText

/// A paper's parts by id, and what stands around them.
package struct PaperOutline: Sendable {
  package let paper: PaperRecord
  private let sections: [String: Int]
  private let blocks: [String: Int]
  private let references: [String: Int]
  private let callouts: [String: [PaperRecord.Callout]]
  private let citations: [String: [String]]
  private let citationsByBlock: [String: [PaperRecord.Citation]]
  private let footnotesByBlock: [String: [PaperRecord.Footnote]]

  package init(_ paper: PaperRecord) {
    self.paper = paper
    func places(_ ids: [String]) -> [String: Int] {
      Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }
    sections = places(paper.sections.map(\.id))
    blocks = places(paper.blocks.map(\.id))
    references = places(paper.references.map(\.id))
    var citations: [String: [String]] = [:]
    for citation in paper.citations {
      for id in citation.items.compactMap(\.reference).inOrderOnce {
        citations[id, default: []].append(citation.id)
      }
    }
    self.citations = citations
    citationsByBlock = Dictionary(grouping: paper.citations, by: \.block)
    footnotesByBlock = Dictionary(grouping: paper.footnotes, by: \.block)
    callouts = Dictionary(grouping: paper.callouts, by: \.block)
  }

  package func section(_ id: String?) -> PaperRecord.Section? {
    id.flatMap { sections[$0] }.map { paper.sections[$0] }
  }

  package func block(_ id: String) -> PaperRecord.Block? { blocks[id].map { paper.blocks[$0] } }

  package func reference(_ id: String?) -> PaperRecord.Reference? {
    id.flatMap { references[$0] }.map { paper.references[$0] }
  }

  package func citations(inBlock id: String) -> [PaperRecord.Citation] {
    citationsByBlock[id] ?? []
  }

  package func footnotes(inBlock id: String) -> [PaperRecord.Footnote] {
    footnotesByBlock[id] ?? []
  }

  /// Ids of the citations that lead to a reference.
  package func citations(of reference: String) -> [String] { citations[reference] ?? [] }

  /// The section in which a table, a figure, a citation stands.
  package func section(ofBlocks ids: [String]) -> PaperRecord.Section? {
    section(ids.lazy.compactMap { block($0)?.section }.first)
  }

  /// A section and those around it, the outermost last. A file may hold a circle; it ends.
  package func chain(from section: PaperRecord.Section?) -> [PaperRecord.Section] {
    var chain: [PaperRecord.Section] = []
    var next = section
    while let section = next, chain.count < 32 {
      chain.append(section)
      next = section.parent == section.id ? nil : self.section(section.parent)
    }
    return chain
  }

  /// The role of a section, or of the nearest around it that has one.
  package func role(of section: PaperRecord.Section?) -> String? {
    guard let section else { return nil }
    return chain(from: section).first { $0.role != "other" }?.role ?? section.role
  }

  /// A block's text without the marks that call notes.
  package func text(of block: PaperRecord.Block) -> Bytes {
    guard let calls = callouts[block.id] else { return block.text }
    var clean = Bytes()
    var place = 0
    for callout in calls.sorted(by: { $0.at < $1.at }) {
      guard let end = callout.end(in: block.text), callout.at >= place else { continue }
      clean += block.text[place..<callout.at]
      place = end
    }
    return clean + block.text[place...]
  }

  package func callouts(in block: PaperRecord.Block) -> [PaperRecord.Callout] {
    callouts[block.id] ?? []
  }

  /// Spans of several blocks, in the order of the source.
  package func spans(ofBlocks ids: [String]) -> [Span] {
    ids.flatMap { block($0)?.spans ?? [] }.sorted()
  }
}

extension PaperRecord.Callout {
  /// Where the mark ends in its block's text, raised or not; nil where it does not stand there.
  package func end(in text: Bytes) -> Int? {
    guard at >= 0, at <= text.count, !label.isEmpty else { return nil }
    for mark in [Bytes(label.utf8), raisedLabel] where text[at...].starts(with: mark) {
      return at + mark.count
    }
    return nil
  }

  /// The label in superscript digits.
  private var raisedLabel: Bytes {
    let signs = label.unicodeScalars.map { scalar in
      ("0"..."9").contains(scalar) ? Self.raised[Int(scalar.value) - 0x30] : Character(scalar)
    }
    return Bytes(String(signs).utf8)
  }

  private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
}

extension BlockKind {
  /// Whether it belongs to what a reader reads from the first line to the last, headings with it.
  package var isRunningText: Bool {
    switch self {
    case .title, .abstract, .heading, .paragraph, .listItem, .quotation, .equation: true
    default: false
    }
  }
}
