import PetikText

/// The mark at the beginning of a note's text, and where the text behind it begins.
struct NoteLabel: Hashable, Sendable {
  var text: String
  var end: Int

  /// `12`, `12.`, `12)`, `[12]`, `*`; nil where the text opens with none.
  static func read(_ text: ByteSlice) -> NoteLabel? {
    if let signs = Mark.readSigns(text, at: text.startIndex) {
      return NoteLabel(text: signs.label, end: signs.range.upperBound)
    }
    let isSquare = text.first == UInt8(ascii: "[")
    guard let mark = Mark.read(text, at: text.startIndex + (isSquare ? 1 : 0)) else { return nil }
    var end = mark.range.upperBound
    if end < text.endIndex {
      let sign = text[end]
      if isSquare {
        guard sign == UInt8(ascii: "]") else { return nil }
        end += 1
      } else if sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") {
        end += 1
      }
    }
    return NoteLabel(text: mark.label, end: end)
  }
}
