import PetikText

extension NoteStartRule {
  /// `12 R. Surya, Judul…`: the mark, a blank, and the beginning of a sentence.
  static let numberBeforeText = NoteStartRule("number-before-text") { line, _ in
    guard let (number, end) = readMark(line), end < line.endIndex, line[end].isBlank else {
      return nil
    }
    let text = line[line[end...].trimmedRange]
    return text.opensNote ? NoteStart(number: number, textStart: text.startIndex) : nil
  }
}
