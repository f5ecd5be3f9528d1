import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Parts folios from the running heads and feet that they share a line with: `316   Penulis, …`,
/// `Jurnal …   317`. A gap of two blanks or more stands between.
func partFolios(in paper: inout PaperLines, _ lexicon: Lexicon) {
  let bytes = paper.text.bytes
  guard paper.lines.contains(where: { parts(of: $0, in: bytes) != nil }) else { return }
  paper.divide(lexicon) { parts(of: $0, in: bytes) }
  paper.lines = renumber(paper.lines)
}

/// The folio of a line and the rest of it, in order; nil where it has none.
private func parts(of line: Line, in bytes: Bytes) -> [Line]? {
  guard line.zone == .runningHead || line.zone == .runningFoot else { return nil }
  let text = bytes[line.range]
  if let end = leadingFolio(text) {
    let start = bytes[end..<line.range.upperBound].trimmedRange.lowerBound
    return [folio(line, line.range.lowerBound..<end), rest(line, start..<line.range.upperBound)]
  }
  if let start = trailingFolio(text) {
    let end = bytes[line.range.lowerBound..<start].trimmedRange.upperBound
    return [rest(line, line.range.lowerBound..<end), folio(line, start..<line.range.upperBound)]
  }
  return nil
}

private func leadingFolio(_ text: ByteSlice) -> Int? {
  var end = text.startIndex
  while end < text.endIndex, text[end].isASCIIDigit { end += 1 }
  let isNumber = 1...4 ~= end - text.startIndex
  return isNumber && text.contains("  ", at: end) ? end : nil
}

private func trailingFolio(_ text: ByteSlice) -> Int? {
  var start = text.endIndex
  while start > text.startIndex, text[start - 1].isASCIIDigit { start -= 1 }
  let isNumber = 1...4 ~= text.endIndex - start
  return isNumber && text.contains("  ", at: start - 2) ? start : nil
}

private func folio(_ line: Line, _ range: Range<Int>) -> Line {
  var folio = line
  folio.range = range
  folio.zone = .folio
  if range.lowerBound > line.range.lowerBound {
    folio.startsAfterFormFeed = false
    folio.blankLinesBefore = 0
  }
  return folio
}

private func rest(_ line: Line, _ range: Range<Int>) -> Line {
  var rest = line
  rest.range = range
  if range.lowerBound > line.range.lowerBound {
    rest.startsAfterFormFeed = false
    rest.blankLinesBefore = 0
  }
  return rest
}
