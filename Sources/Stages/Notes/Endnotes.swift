import PetikModel
import PetikText

/// Notes that stand together behind the text: under a heading of their own, or at the very end.
struct Endnotes {
  struct Region: Sendable {
    /// The first line of each note.
    var starts: [Int]
    /// The line behind the last one.
    var end: Int
  }

  let marker: NoteMarker
  let calls: Calls
  private var lines: [Line] { marker.lines }

  init(marker: NoteMarker, calls: Calls) {
    self.marker = marker
    self.calls = calls
  }

  /// The notes under headings of their own.
  func headed() -> [Region] {
    var regions: [Region] = []
    for line in lines.indices.dropLast() where isHeading(line) {
      if let last = regions.last, line < last.end { continue }
      let region = read(from: line + 1)
      if isBelievable(region) { regions.append(region) }
    }
    return regions
  }

  /// Remarks under a table have such a heading too: notes are called, or cite behind the text.
  private func isBelievable(_ region: Region) -> Bool {
    let least = marker.text.layout.isFlowing ? 1 : 2
    guard region.starts.count >= least, let first = region.starts.first else { return false }
    let isBrief = region.end - first <= region.starts.count * Self.mostLines
    guard isBrief else { return false }
    return isCalled(region)
      || region.starts.count >= 4 && looksCited(region) && first * 10 >= lines.count * 6
  }

  /// Lines of a note on the average.
  private static let mostLines = 14

  private func isHeading(_ line: Int) -> Bool {
    lines[line].range.count <= 40 && marker.shapes[line].words.contains(.notes)
  }

  /// The notes that count upwards from 1 at a line, up to the next part of the paper.
  private func read(from first: Int) -> Region {
    var region = Region(starts: [], end: lines.count)
    var style: NoteStart.Style?
    var number = 0
    for line in first..<lines.count {
      if line > first, marker.isHeading(line) || isHeading(line) {
        region.end = line
        break
      }
      let next = line + 1 < lines.count ? marker.bytes(line + 1) : nil
      guard let start = NoteStartRule.read(marker.bytes(line), next: next),
        style == nil || style == start.style, start.number > number, start.number <= number + 2
      else {
        // Under the heading of notes the first one stands at once.
        if region.starts.isEmpty, line > first + 1 { break }
        continue
      }
      if start.number == number + 2, hasStart(number + 1, after: line) { continue }
      style = start.style
      number = start.number
      region.starts.append(line)
    }
    return region
  }

  private func hasStart(_ number: Int, after line: Int) -> Bool {
    (line..<min(lines.count, line + 12)).contains {
      NoteStartRule.read(marker.bytes($0), next: nil)?.number == number
    }
  }

  private func looksCited(_ region: Region) -> Bool {
    let cited = region.starts.enumerated().count { note, start in
      let end = note + 1 < region.starts.count ? region.starts[note + 1] : region.end
      return (start..<end).contains { line in
        let text = marker.bytes(line)
        return text.holdsYear || text.contains("http") || text.contains("“")
          || marker.lexicon.notes.form(of: text) != nil
      }
    }
    return cited * 2 > region.starts.count
  }

  /// The body calls most of the notes, one after the other.
  private func isCalled(_ region: Region) -> Bool {
    var last = 0
    var called = 0
    for note in region.starts.indices {
      guard let call = calls.first(note + 1, after: last, before: region.starts[0]) else {
        continue
      }
      (last, called) = (call, called + 1)
    }
    return called * 10 >= region.starts.count * 7
  }

  /// The last lines of the paper, or those before its list of works, where they are nothing but
  /// notes that the whole body calls one after the other.
  func unheaded() -> Region? {
    let end = lines.indices.last { marker.headsReferences($0) } ?? lines.count
    for last in [lines.count, end] {
      guard let first = (0..<last).last(where: { opensFirst($0) }), first > marker.bodyStart else {
        continue
      }
      var region = read(from: first)
      guard region.end >= last else { continue }
      region.end = min(region.end, last)
      region.starts.removeAll { $0 >= region.end }
      let isDense = (region.end - first) <= region.starts.count * 6
      if region.starts.count >= 3, isDense, isCalled(region), looksCited(region),
        !isUnderReferences(first)
      {
        return region
      }
    }
    return nil
  }

  private func opensFirst(_ line: Int) -> Bool {
    let next = line + 1 < lines.count ? marker.bytes(line + 1) : nil
    return NoteStartRule.read(marker.bytes(line), next: next)?.number == 1
  }

  private func isUnderReferences(_ line: Int) -> Bool {
    (0..<line).last { marker.isHeading($0) }.map { marker.headsReferences($0) } ?? false
  }
}
