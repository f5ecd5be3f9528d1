import PetikModel
import PetikText

/// Notes whose marks are signs: `* Makalah ini…`, called by `hutan.*` in a title or in prose.
extension NoteMarker {
  /// The lines that open one, each with a call of its own before it. Signs do not count upwards.
  ///
  /// - Parameters:
  ///   - closed: lines in which no note begins.
  ///   - numbered: the lines that open numbered notes.
  func signedNotes(closed: [Bool], numbered: Set<Int>) -> [Int] {
    var open: [String: [Int]] = [:]
    // Calls up to this line have their notes.
    var used: [String: Int] = [:]
    var starts: [Int] = []
    for index in lines.indices where shapes[index].holdsNoteSigns {
      if index >= bodyStart, !closed[index], !numbered.contains(index),
        let mark = Mark.readSigns(bytes(index), at: bytes(index).startIndex),
        opensSignedNote(bytes(index)[mark.range.upperBound...]),
        let call = open[mark.label]?.suffix(8).last(where: { isNear($0, index) }),
        call > used[mark.label] ?? -1
      {
        starts.append(index)
        used[mark.label] = call
        continue
      }
      let line = bytes(index)
      guard isTitle(index) || isProse(index) else { continue }
      for mark in Mark.gluedSigns(in: line) { open[mark.label, default: []].append(index) }
    }
    return starts
  }

  /// Above the abstract; the first lines where the paper has none.
  private func isTitle(_ line: Int) -> Bool { line < (bodyStart > 0 ? bodyStart : 10) }

  /// A line of a sentence, or its last one.
  private func isProse(_ line: Int) -> Bool {
    shapes[line].allWordCount >= 5
      || line > 0 && lines[line].blankLinesBefore == 0 && shapes[line - 1].allWordCount >= 5
  }

  private func isNear(_ call: Int, _ note: Int) -> Bool {
    note - call <= 140 && lines[note].page - lines[call].page <= 1
  }

  /// A sentence or a work: no level of significance, no postal address of the front matter.
  private func opensSignedNote(_ rest: ByteSlice) -> Bool {
    let text = rest[rest.trimmedRange]
    guard text.count >= 8, text.firstScalar?.isUpper == true || text.starts("http"),
      !text.contains(UInt8(ascii: "<")), !text.contains(UInt8(ascii: "="))
    else { return false }
    return text.wordCount >= 2
  }
}
