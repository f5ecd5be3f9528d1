import PetikLexicon
import PetikModel

/// Reads the citations of the running text: of paragraphs, list items and quotations.
package func readCitations(
  _ blocks: [Block], lexicon: Lexicon
) -> (output: [Citation], findings: [Finding]) {
  ([], [])
}
