import PetikModel
import PetikText

/// How far the notes at the feet of pages go.
struct NoteExtent {
  let marker: NoteMarker
  /// The first line of each note, in order.
  let starts: [Int]
  /// Blank lines that stand between lines of one note: 1 where the text has one after each line.
  private let gap: Int
  private var lines: [Line] { marker.lines }

  init(marker: NoteMarker, starts: [Int]) {
    self.marker = marker
    self.starts = starts
    gap = Self.blankLinesInNotes(starts, marker: marker)
  }

  /// The line behind a note's last one.
  func end(of note: Int) -> Int {
    let next = note + 1 < starts.count ? starts[note + 1] : lines.count
    var end = starts[note] + 1
    while end < next, goesOn(end, noteStart: starts[note]) { end += 1 }
    return end
  }

  private static func blankLinesInNotes(_ starts: [Int], marker: NoteMarker) -> Int {
    guard marker.text.layout.isDoubleSpaced else { return 0 }
    var spaced = 0
    var close = 0
    for line in starts where line + 1 < marker.lines.count {
      if marker.lines[line + 1].blankLinesBefore == 0 { close += 1 } else { spaced += 1 }
    }
    return spaced > close ? 1 : 0
  }

  /// A line inside or at the foot of a note: no blank line and no page parts it from the note.
  private func goesOn(_ line: Int, noteStart: Int) -> Bool {
    if startsPage(line) { return false }
    if lines[line].blankLinesBefore <= gap { return true }
    // The rest of a note whose mark or address stands alone on its line.
    if line == noteStart + 1, marker.bytes(noteStart).count <= 4 { return true }
    return marker.bytes(line).starts("http") && !marker.bytes(line - 1).endsFinished
      && lines[line].blankLinesBefore <= 1
  }

  private func startsPage(_ line: Int) -> Bool {
    guard line > 0 else { return true }
    if lines[line].page != lines[line - 1].page || lines[line].startsAfterFormFeed { return true }
    return lines[line].indentColumns == 1 && lines[line - 1].indentColumns == 0
  }

  /// Most note regions of the paper have a blank line above them, so that what stands without one
  /// above a note's first line is the rest of the note before.
  func startsAreApart(isNote: (Int) -> Bool) -> Bool {
    var apart = 0
    var close = 0
    for line in starts where line > 0 && !isNote(line - 1) {
      if lines[line].blankLinesBefore > 0 || startsPage(line) { apart += 1 } else { close += 1 }
    }
    return apart >= close
  }

  /// The lines right above a note that no blank line parts from it, up to the one that is apart.
  func continuation(before start: Int, isNote: (Int) -> Bool) -> Range<Int> {
    guard lines[start].blankLinesBefore == 0, !startsPage(start) else { return start..<start }
    var first = start
    while first > 0, !isNote(first - 1), start - first < 24 {
      first -= 1
      if lines[first].blankLinesBefore > 0 { return first..<start }
      if startsPage(first) { return start..<start }
    }
    return start..<start
  }
}
