import PetikText

extension NoteStartRule {
  /// The mark alone on its line, the note's text on the next one.
  static let numberAlone = NoteStartRule("number-alone") { line, next in
    guard let (number, end) = readMark(line), end == line.endIndex, let next, next.opensNote,
      next.firstScalar?.isLower == false || next.starts("http") || next.starts("www.")
    else {
      return nil
    }
    return NoteStart(number: number, textStart: end)
  }
}
