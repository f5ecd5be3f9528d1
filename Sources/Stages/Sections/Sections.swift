import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// The paper's outline, and its blocks with their labels and levels filled in.
package struct Outline: Sendable {
  package var sections: [Section] = []
  package var blocks: [Block] = []
}

/// Builds the section tree from the headings: level by the paper's own numbering, then by shape;
/// role by the lexicon.
package func outline(
  _ blocks: [Block], language: String, lexicon: Lexicon
) -> (output: Outline, findings: [Finding]) {
  var result = Outline(sections: [], blocks: blocks)
  var ladder = Ladder()
  // Sections that a heading may stand in, outermost first: each of a deeper level than the one before.
  var open: [Int] = []
  let hasRoman = blocks.contains { $0.kind == .heading && $0.isRomanCounted }
  for index in blocks.indices {
    let block = blocks[index]
    guard block.kind == .heading else {
      // Furniture and notes belong to the page, not to a section.
      if !block.kind.isOutsideSections, !result.sections.isEmpty {
        result.sections[result.sections.count - 1].blocks.append(index)
      }
      continue
    }
    let heading = HeadingText(block, lexicon: lexicon, readsRoman: hasRoman)
    let level = ladder.level(of: heading, known: block.level)
    while let last = open.last, result.sections[last].level >= level { open.removeLast() }
    let parent = open.last
    open.append(result.sections.count)
    let own = lexicon.language(of: block.text.bytes)
    result.blocks[index].level = level
    result.blocks[index].label = heading.label
    result.sections.append(
      Section(
        level: level, label: heading.label, title: heading.title, role: heading.role ?? .other,
        language: own == "und" ? language : own, parent: parent, heading: index))
  }
  return (result, [])
}

extension Block {
  /// Counted by a roman number that is no single letter: `II.`
  fileprivate var isRomanCounted: Bool {
    Enumerator.read(text.bytes[...])?.style == .upperRoman
  }
}

extension BlockKind {
  /// Not part of any section's text.
  var isOutsideSections: Bool {
    switch self {
    case .runningHead, .runningFoot, .folio, .footnote, .title, .author, .affiliation, .metadata,
      .abstract, .keywords:
      true
    default: false
    }
  }
}
