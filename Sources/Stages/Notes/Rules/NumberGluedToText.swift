import PetikText

extension NoteStartRule {
  /// `12R. Surya, Judul…`: a superscript mark that lost its blank.
  static let numberGluedToText = NoteStartRule("number-glued-to-text") { line, _ in
    guard let (number, end) = readMark(line), end < line.endIndex else { return nil }
    let text = line[end...]
    guard let first = text.firstScalar, first.isUpper || NoteStart.quotes.contains(first) else {
      return nil
    }
    // `3D` and `2A` are words of their own.
    let second = text.dropFirst(UTF8.width(first)).firstScalar
    guard let second, second.isLetter || second == "." else { return nil }
    return NoteStart(number: number, textStart: end)
  }
}
