import PetikText

extension NoteStartRule {
  /// `12. R. Surya, Judul…`, `12) R. Surya`, `[12] R. Surya`.
  static let numberAndSign = NoteStartRule("number-and-sign") { line, _ in
    let isSquare = line.first == UInt8(ascii: "[")
    guard let (number, end) = readMark(isSquare ? line.dropFirst() : line), end < line.endIndex
    else { return nil }
    let style: NoteStart.Style
    switch line[end] {
    case UInt8(ascii: "]") where isSquare: style = .square
    case UInt8(ascii: ".") where !isSquare: style = .stop
    case UInt8(ascii: ")") where !isSquare: style = .bracket
    default: return nil
    }
    let text = line[line[(end + 1)...].trimmedRange]
    guard text.startIndex > end + 1 || text.firstScalar?.isUpper == true, text.opensNote else {
      return nil
    }
    return NoteStart(number: number, style: style, textStart: text.startIndex)
  }
}
