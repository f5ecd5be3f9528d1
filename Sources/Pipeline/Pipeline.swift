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
///   - sha256: the file's digest where it is known; it is taken where not.
///   - configuration: which rules are on, and the stages' options.
///   - times: where each stage's time is added.
/// - Throws: ``DecodeError`` where the file is no text. Nothing after decoding can fail.
package func extract(
  _ file: Bytes, path: String, id: String, sha256: String? = nil, lexicon: Lexicon,
  configuration: Configuration = Configuration(), times: inout StageTimes
) throws(DecodeError) -> Paper {
  var findings: [Finding] = []
  func noting<Output, Fault>(
    _ step: StageTimes.Step, _ work: () throws(Fault) -> (output: Output, findings: [Finding])
  ) throws(Fault) -> Output {
    let result = try times.measure(step, work)
    findings += result.findings
    return result.output
  }

  let format = SourceFormat(path: path)
  let decoded = try noting(.decode) { () throws(DecodeError) in
    try decode(file, as: format)
  }
  let bytes = decoded.bytes
  let text = noting(.normalise) { normalise(bytes, markup: decoded.markup) }
  let joiner = Joiner(text: text, lexicon: lexicon)
  let isEnabled = configuration.isEnabled

  // The lines go when their blocks are made.
  var blocks: [Block]
  do {
    var lines = noting(.pages) { paginate(text, lexicon: lexicon, isEnabled: isEnabled) }
    lines = noting(.notes) { markNotes(on: lines, lexicon: lexicon) }
    lines = noting(.tables) { markTables(on: lines, lexicon: lexicon) }
    blocks = noting(.blocks) { group(lines, joiner: joiner, isEnabled: isEnabled) }
  }
  blocks = noting(.notes) { separateNotes(blocks, joiner: joiner) }
  blocks = noting(.references) { separateReferences(blocks, joiner: joiner) }
  blocks = noting(.settle) { settle(blocks, against: bytes) }
  let (tagged, language) = times.measure(.languages) { tagLanguages(of: blocks, lexicon: lexicon) }

  let front = noting(.front) { readFront(tagged, joiner: joiner) }
  let settled = noting(.settle) { settle(front.blocks, against: bytes, isLast: true) }
  let outlined = noting(.sections) { outline(settled, language: language, lexicon: lexicon) }
  let tables = noting(.tables) {
    readTables(
      outlined.blocks, language: language, joiner: joiner,
      minimumConfidence: configuration.tables.minimumConfidence,
      mostWords: configuration.limits.tableWords)
  }
  let notes = noting(.notes) { readNotes(outlined.blocks, joiner: joiner) }
  let works = noting(.references) {
    readReferences(outlined.blocks, footnotes: notes.footnotes, lexicon: lexicon)
  }
  let citations = noting(.citations) {
    readCitations(outlined.blocks, freeMarks: notes.freeMarks, lexicon: lexicon)
  }

  var paper = Paper(
    id: id,
    source: SourceText(
      path: path, sha256: sha256 ?? times.measure(.digest) { SHA256.hex(of: file) },
      byteCount: file.count, encoding: decoded.encoding, bytes: bytes,
      isVerbatim: decoded.isVerbatim, format: format))
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
  paper = noting(.links) { link(paper, lexicon: lexicon) }
  paper = noting(.checks) { checkTables(paper, lexicon: lexicon) }
  paper.ledger = times.measure(.settle) { ledger(of: paper.blocks, bytes: bytes) }
  paper.findings = findings.map(configuration.weigh)
  return paper
}

/// One paper, of which nobody asks how long it took.
package func extract(
  _ file: Bytes, path: String, id: String, lexicon: Lexicon,
  configuration: Configuration = Configuration()
) throws(DecodeError) -> Paper {
  var times = StageTimes()
  return try extract(
    file, path: path, id: id, lexicon: lexicon, configuration: configuration, times: &times)
}
