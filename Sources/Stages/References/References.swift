import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Splits the blocks of reference lists to one block of kind `reference` an entry.
package func separateReferences(
  _ blocks: [Block], joiner: Joiner
) -> (output: [Block], findings: [Finding]) {
  var lists = ReferenceList.all(in: blocks, lexicon: joiner.lexicon)
  if lists.isEmpty, let list = ReferenceList.unheaded(in: blocks, lexicon: joiner.lexicon) {
    lists = [list]
  }
  var blocks = blocks
  for list in lists.reversed() { blocks = separating(list, in: blocks, joiner: joiner) }
  return (blocks, [])
}

/// Parses the entries of the lists (blocks of kind `reference`) and the works that notes cite.
/// Gives the references, lists' before notes', and the footnotes with `references` filled in.
package func readReferences(
  _ blocks: [Block], footnotes: [Footnote], lexicon: Lexicon
) -> (output: (references: [Reference], footnotes: [Footnote]), findings: [Finding]) {
  var references: [Reference] = []
  for (index, block) in blocks.enumerated() where block.kind == .reference {
    let (work, confidence, rule) = parseReference(block.text.bytes, lexicon: lexicon)
    references.append(
      Reference(
        origin: .list, label: block.label, printed: block.text.string, spans: block.text.spans,
        work: work, block: index, rule: rule, confidence: confidence))
  }
  var footnotes = footnotes
  for index in footnotes.indices {
    let note = footnotes[index]
    for range in worksCited(in: note, words: lexicon.references) {
      let part = note.text.slice(range)
      let (work, confidence, rule) = parseReference(part.bytes, lexicon: lexicon)
      footnotes[index].references.append(references.count)
      references.append(
        Reference(
          origin: .footnote, label: nil, printed: part.string, spans: part.spans, work: work,
          block: note.block, rule: rule, confidence: confidence))
    }
    footnotes[index].resolve(in: footnotes)
  }
  return ((references, footnotes), [])
}

extension Footnote {
  /// The work that a note points back to is the last one of the note it names.
  fileprivate mutating func resolve(in notes: [Footnote]) {
    guard let note = backReference?.footnote, notes.indices.contains(note) else { return }
    backReference?.reference = notes[note].references.last ?? notes[note].backReference?.reference
  }
}
