import PetikLexicon
import PetikModel
import PetikProse

/// Marks the lines of captions, table bodies, table notes and figure captions.
package func markTables(
  on pages: [Page], in text: CleanText, lexicon: Lexicon
) -> (output: [Page], findings: [Finding]) {
  (pages, [])
}

package struct TableReading: Sendable {
  package var tables: [Table] = []
  package var figures: [Figure] = []
}

/// Reads tables and figures from their blocks. `language` is the paper's.
package func readTables(
  _ blocks: [Block], language: String, joiner: Joiner
) -> (output: TableReading, findings: [Finding]) {
  (TableReading(), [])
}
