import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Marks the lines that are footnotes. Lines of one note share a `zoneGroup`.
package func markNotes(
  on pages: [Page], in text: CleanText, lexicon: Lexicon
) -> (output: [Page], findings: [Finding]) {
  let lines = pages.flatMap(\.lines)
  let front = frontLines(lines, in: text, lexicon: lexicon)
  let marker = NoteMarker(
    text: text, lexicon: lexicon, lines: lines.filter { $0.zone == nil }, firstBodyLine: front)
  let owners = marker.owners()
  guard owners.contains(where: { $0 != nil }) else { return (pages, []) }
  var pages = pages
  var next = 0
  for page in pages.indices {
    for line in pages[page].lines.indices where pages[page].lines[line].zone == nil {
      if let owner = owners[next] {
        pages[page].lines[line].zone = owner.isEndnote ? .endnote : .footnote
        pages[page].lines[line].zoneGroup = owner.note
      }
      next += 1
    }
  }
  return (pages, [])
}

/// The number of the first line after the front matter's names: an abstract's label, keywords or a
/// introduction. Marks before it belong to affiliations. 0 where the text has no such line.
private func frontLines(_ lines: [Line], in text: CleanText, lexicon: Lexicon) -> Int {
  let words = lexicon.headings
  for line in lines where line.zone == nil {
    let bytes = text.bytes[line.range]
    guard bytes.count <= 60 else { continue }
    let start = Enumerator.read(bytes)?.textStart ?? bytes.startIndex
    let key = bytes[start...].matchKey
    let isLabel = words.abstracts.contains(key) || words.keywords.contains(key)
    if isLabel || words.opensBody(key) { return line.number }
  }
  return 0
}

/// Makes one block of each note, whose lines may stand in two columns or on two pages.
package func separateNotes(
  _ blocks: [Block], joiner: Joiner
) -> (output: [Block], findings: [Finding]) {
  var lines: [Int: [Line]] = [:]
  for block in blocks where block.kind == .footnote {
    for line in block.lines { lines[line.zoneGroup, default: []].append(line) }
  }
  var result: [Block] = []
  for block in blocks {
    guard block.kind == .footnote else {
      result.append(block)
      continue
    }
    for line in block.lines {
      guard let own = lines.removeValue(forKey: line.zoneGroup) else { continue }
      result.append(note(own, like: block, joiner: joiner))
    }
  }
  return (result, [])
}

private func note(_ lines: [Line], like block: Block, joiner: Joiner) -> Block {
  var note = block
  note.lines = lines
  note.text = joiner.join(lines)
  note.page = lines[0].page
  note.rule = lines[0].zone == .endnote ? "endnote" : "footnote"
  note.label = NoteLabel.read(note.text.bytes[...])?.text
  note.confidence = note.label == nil ? 0.5 : 0.95
  return note
}

package struct NoteReading: Sendable {
  package var footnotes: [Footnote] = []
  package var callouts: [Callout] = []
  /// Marks of a paper without numbered notes: they may cite the entries of its list.
  package var freeMarks: [FreeMark] = []
}

/// Reads notes from their blocks and finds their marks in the body.
package func readNotes(
  _ blocks: [Block], joiner: Joiner
) -> (output: NoteReading, findings: [Finding]) {
  var reading = NoteReading()
  for (index, block) in blocks.enumerated() where block.kind == .footnote {
    let label = NoteLabel.read(block.text.bytes[...])
    var note = Footnote(
      label: label?.text ?? block.label ?? "",
      text: block.text.slice((label?.end ?? 0)..<block.text.count), block: index)
    note.backReference = backReference(
      of: note, after: reading.footnotes, lexicon: joiner.lexicon)
    reading.footnotes.append(note)
  }
  reading.callouts = callouts(
    of: reading.footnotes, in: blocks,
    isEndnote: { blocks[reading.footnotes[$0].block].rule == "endnote" },
    words: joiner.lexicon.notes)
  if !reading.footnotes.contains(where: { Int($0.label) != nil }) {
    reading.freeMarks = freeMarks(in: blocks, words: joiner.lexicon.notes)
  }
  return (reading, uncalled(reading))
}

/// Notes that no mark in the body calls.
private func uncalled(_ reading: NoteReading) -> [Finding] {
  let called = Set(reading.callouts.compactMap(\.footnote))
  return reading.footnotes.enumerated().compactMap { index, note in
    guard !called.contains(index) else { return nil }
    return Finding(
      .uncalledNote, "note \(note.label) is called nowhere in the text",
      spans: note.text.spans)
  }
}
