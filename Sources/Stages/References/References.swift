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
  let entries = blocks.indices.filter { blocks[$0].kind == .reference }
  var reader = WorkReader(lexicon: lexicon, entries: entries.map { blocks[$0].text.bytes })
  for index in entries { reader.readEntry(blocks[index], at: index) }
  for footnote in footnotes { reader.readNote(footnote) }
  return ((reader.references, reader.footnotes), [])
}
