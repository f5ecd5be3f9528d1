import PetikLexicon
import PetikModel
import PetikText

/// The lines in which each mark stands, in order.
struct Calls: Sendable {
  /// Lines by number: of the marks written to a word, and of those set apart by a blank.
  private var glued: [[Int]] = Array(repeating: [], count: Mark.mostNumbers)
  private var apart: [[Int]] = Array(repeating: [], count: Mark.mostNumbers)
  private(set) var isEmpty = true
  private let lines: [Line]

  init(marker: NoteMarker) {
    lines = marker.lines
    for index in lines.indices where marker.shapes[index].holdsDigits {
      for mark in Mark.all(in: marker.bytes(index), words: marker.lexicon.notes) {
        switch mark.firmness {
        case .glued: glued[mark.number].append(index)
        case .apart: apart[mark.number].append(index)
        case .loose: continue
        }
        isEmpty = false
      }
    }
  }

  /// The nearest call of a mark before a line, and how well it fits a note there.
  func support(_ number: Int, at line: Int) -> (weight: Double, call: Int)? {
    if let call = nearest(glued[number], before: line) {
      return (lines[call].page == lines[line].page ? 2 : 1.5, call)
    }
    return nearest(apart[number], before: line).map { (1, $0) }
  }

  /// The call of a number before a line, however far, behind another one.
  func first(_ number: Int, after start: Int, before end: Int) -> Int? {
    let found = [glued[number], apart[number]].compactMap { calls in
      calls.first { $0 >= start && $0 < end }
    }
    return found.min()
  }

  private func nearest(_ calls: [Int], before line: Int) -> Int? {
    var low = 0
    var high = calls.count
    while low < high {
      let middle = (low + high) / 2
      if calls[middle] < line { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let call = calls[low - 1]
    if lines[call].page == lines[line].page { return call }
    return line - call <= 140 && lines[line].page - lines[call].page <= 1 ? call : nil
  }
}
