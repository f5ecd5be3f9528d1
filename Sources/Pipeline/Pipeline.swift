import PetikBlocks
import PetikChecks
import PetikCitations
import PetikDecode
import PetikFront
import PetikLexicon
import PetikLinks
import PetikModel
import PetikNormalise
import PetikNotes
import PetikPages
import PetikProse
import PetikReferences
import PetikSections
import PetikTables
import PetikText

/// One paper, from a file's bytes to everything petik knows of it: the order of the stages.
///
/// - Parameters:
///   - path: the source's path below the dataset's root.
///   - configuration: which rules are on, and the stages' options.
/// - Throws: ``DecodeError`` where the file is no text. Nothing after decoding can fail.
package func extract(
  _ file: Bytes, path: String, id: String, lexicon: Lexicon,
  configuration: Configuration = Configuration()
) throws(DecodeError) -> Paper {
  var findings: [Finding] = []
  func noting<Output>(_ step: (output: Output, findings: [Finding])) -> Output {
    findings += step.findings
    return step.output
  }

  let decoded = noting(try decode(file))
  let text = noting(normalise(decoded.bytes))
  let joiner = Joiner(text: text, lexicon: lexicon)

  var pages = noting(paginate(text, lexicon: lexicon, isEnabled: configuration.isEnabled))
  pages = noting(markNotes(on: pages, in: text, lexicon: lexicon))
  pages = noting(markTables(on: pages, in: text, lexicon: lexicon))

  var blocks = noting(group(pages, joiner: joiner, isEnabled: configuration.isEnabled))
  blocks = noting(separateNotes(blocks, joiner: joiner))
  blocks = noting(separateReferences(blocks, joiner: joiner))
  blocks = noting(settle(blocks, against: decoded.bytes))
  let language = mainLanguage(of: blocks, lexicon: lexicon)
  blocks = tagLanguages(of: blocks, main: language, lexicon: lexicon)

  let front = noting(readFront(blocks, joiner: joiner))
  let settled = noting(settle(front.blocks, against: decoded.bytes, isLast: true))
  let outlined = noting(outline(settled, language: language, lexicon: lexicon))
  let tables = noting(
    readTables(
      outlined.blocks, language: language, joiner: joiner,
      minimumConfidence: configuration.tables.minimumConfidence))
  let notes = noting(readNotes(outlined.blocks, joiner: joiner))
  let works = noting(
    readReferences(outlined.blocks, footnotes: notes.footnotes, lexicon: lexicon))
  let citations = noting(
    readCitations(outlined.blocks, freeMarks: notes.freeMarks, lexicon: lexicon))

  var paper = Paper(
    id: id,
    source: SourceText(
      path: path, sha256: SHA256.hex(of: file), byteCount: file.count, encoding: decoded.encoding,
      bytes: decoded.bytes, isVerbatim: decoded.isVerbatim))
  paper.language = language
  paper.metadata = front.metadata
  paper.abstracts = front.abstracts
  paper.keywords = front.keywords
  paper.sections = outlined.sections
  paper.blocks = outlined.blocks
  paper.tables = tables.tables
  paper.figures = tables.figures
  paper.footnotes = works.footnotes
  paper.callouts = notes.callouts
  paper.references = works.references
  paper.citations = citations
  paper = noting(link(paper, lexicon: lexicon))
  paper = noting(checkTables(paper, lexicon: lexicon))
  paper.ledger = ledger(of: paper.blocks, bytes: decoded.bytes)
  paper.findings = findings.map(configuration.weigh)
  return paper
}
