import PetikLexicon
import PetikModel
import PetikProse

/// Splits the blocks of reference lists to one block of kind `reference` an entry.
package func separateReferences(
  _ blocks: [Block], joiner: Joiner
) -> (output: [Block], findings: [Finding]) {
  (blocks, [])
}

/// Parses the entries of the lists (blocks of kind `reference`) and the works that notes cite.
/// Gives the references, lists' before notes', and the footnotes with `references` filled in.
package func readReferences(
  _ blocks: [Block], footnotes: [Footnote], lexicon: Lexicon
) -> (output: (references: [Reference], footnotes: [Footnote]), findings: [Finding]) {
  (([], footnotes), [])
}
