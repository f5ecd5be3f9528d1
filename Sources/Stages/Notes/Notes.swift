import PetikLexicon
import PetikModel
import PetikProse

/// Marks the lines that are footnotes.
package func markNotes(
  on pages: [Page], in text: CleanText, lexicon: Lexicon
) -> (output: [Page], findings: [Finding]) {
  (pages, [])
}

/// Splits blocks of footnote lines to one block a note; a note over pages or columns is one block.
package func separateNotes(
  _ blocks: [Block], joiner: Joiner
) -> (output: [Block], findings: [Finding]) {
  (blocks, [])
}

package struct NoteReading: Sendable {
  package var footnotes: [Footnote] = []
  package var callouts: [Callout] = []
}

/// Reads notes from their blocks and finds their marks in the body.
package func readNotes(
  _ blocks: [Block], joiner: Joiner
) -> (output: NoteReading, findings: [Finding]) {
  (NoteReading(), [])
}
