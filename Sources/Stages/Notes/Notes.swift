import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Marks the lines that are footnotes. Lines of one note share a `zoneGroup`.
package func markNotes(
  on paper: PaperLines, lexicon: Lexicon
) -> (output: PaperLines, findings: [Finding]) {
  let owners = NoteMarker(paper, lexicon: lexicon).owners()
  guard owners.contains(where: { $0 != nil }) else { return (paper, []) }
  var paper = paper
  var next = 0
  for line in paper.lines.indices where paper.lines[line].zone == nil {
    if let owner = owners[next] {
      paper.lines[line].zone = owner.isEndnote ? .endnote : .footnote
      paper.lines[line].zoneGroup = owner.note
    }
    next += 1
  }
  return (paper, [])
}

/// Makes one block of each note, whose lines may stand in two columns or on two pages.
package func separateNotes(
  _ blocks: [Block], joiner: Joiner
) -> (output: [Block], findings: [Finding]) {
  guard blocks.contains(where: { $0.kind == .footnote }) else { return (blocks, []) }
  var lines: [Int: [Line]] = [:]
  for block in blocks where block.kind == .footnote {
    for line in block.lines { lines[line.zoneGroup, default: []].append(line) }
  }
  var result: [Block] = []
  result.reserveCapacity(blocks.count + lines.count)
  for index in blocks.indices {
    guard blocks[index].kind == .footnote else {
      result.append(blocks[index])
      continue
    }
    for line in blocks[index].lines {
      guard let own = lines.removeValue(forKey: line.zoneGroup) else { continue }
      result.append(note(own, like: blocks[index], joiner: joiner))
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
  for index in blocks.indices where blocks[index].kind == .footnote {
    let block = blocks[index]
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
