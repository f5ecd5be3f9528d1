import PetikLexicon
import PetikModel
import PetikText

/// Reads the citations of the running text: of paragraphs, list items and quotations.
///
/// Each pair of brackets is shown to the rules; the first that understands it wins. What the whole
/// paper does (numbers or names, a comma before the year or none) decides doubtful cases.
///
/// - Parameter freeMarks: numbers set as marks of notes are, in a paper that has no such notes.
package func readCitations(
  _ blocks: [Block], freeMarks: [FreeMark] = [], lexicon: Lexicon
) -> (output: [Citation], findings: [Finding]) {
  let pairs = blocks.indices.map { index in
    blocks[index].kind.isRunningText ? brackets(in: blocks[index].text.bytes) : []
  }
  let habits = Habits(of: blocks, brackets: pairs, lexicon: lexicon)
  var citations: [Citation] = []
  for index in blocks.indices where !pairs[index].isEmpty {
    let text = blocks[index].text
    let context = CitationContext(text: text.bytes, lexicon: lexicon, habits: habits)
    var readUpTo = 0
    for bracket in pairs[index] where bracket.range.lowerBound >= readUpTo {
      guard let (found, rule) = CitationRule.read(bracket, in: context) else { continue }
      readUpTo = found.range.upperBound
      citations.append(
        Citation(
          kind: found.kind, text: text.bytes[found.range].string, block: index,
          at: found.range.lowerBound, spans: text.spans(of: found.range),
          items: found.items, rule: rule, confidence: found.confidence))
    }
  }
  if citations.count * 2 < freeMarks.count, !citations.contains(where: { $0.kind == .numeric }) {
    citations += superscripts(freeMarks, in: blocks, highest: habits.highestLabel)
    citations.sort { ($0.block, $0.at) < ($1.block, $1.at) }
  }
  return (citations, [])
}

extension BlockKind {
  var isRunningText: Bool { self == .paragraph || self == .listItem || self == .quotation }
}
