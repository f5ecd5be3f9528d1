import PetikLexicon
import PetikModel

/// Links citations to references, back-references of notes to the works they mean and mentions of
/// tables, figures and sections to them, and marks references to one work.
///
/// Callouts know their notes already.
package func link(_ paper: Paper, lexicon: Lexicon) -> (output: Paper, findings: [Finding]) {
  var paper = paper
  let keys = paper.references.map { WorkKeys($0.work) }
  markDuplicates(among: &paper.references, keys, lexicon: lexicon)
  resolveBackReferences(in: &paper, keys, words: lexicon.notes)
  let findings = linkCitations(in: &paper, keys, lexicon.abbreviations)
  paper.crossReferences = mentions(in: paper, words: lexicon.mentions)
  return (paper, findings + coverage(of: paper, keys, words: lexicon.citations))
}
