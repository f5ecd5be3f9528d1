import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// What the front matter says, and the paper's blocks with the front's kinds settled.
package struct FrontReading: Sendable {
  package var metadata = Metadata()
  package var abstracts: [Abstract] = []
  package var keywords: [KeywordGroup] = []
  package var blocks: [Block] = []
}

/// Reads title, authors, affiliations, abstracts, keywords and what the furniture says of the journal.
package func readFront(
  _ blocks: [Block], joiner: Joiner
) -> (output: FrontReading, findings: [Finding]) {
  var reader = FrontReader(blocks: blocks, joiner: joiner)
  reader.readOpening()
  reader.readAbstracts()
  reader.readStatements()
  return (reader.reading, [])
}
