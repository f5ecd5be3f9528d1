import PetikModel
import PetikText

/// Makes clean lines of decoded text: NFC, plain blanks, no invisible characters, no ligatures,
/// letter-spaced words closed up. Every clean byte is mapped back to the source.
///
/// - Parameter headings: where the source's markup has headings; nil where it has no markup.
package func normalise(
  _ source: Bytes, headings: [Int]? = nil
) -> (output: CleanText, findings: [Finding]) {
  var builder = CleanBuilder(source: source)
  var reader = LineReader(bytes: source)
  var blankLines = 0
  var afterFormFeed = false
  var lines: [Line] = []
  let starts = Set(headings ?? [])
  var marked: Set<Int> = []
  while let raw = reader.next() {
    let start = builder.bytes.count
    builder.append(raw.range)
    let range = builder.bytes[start...].trimmedRange
    if range.isEmpty {
      builder.removeAll(from: start)
      blankLines += 1
      afterFormFeed = afterFormFeed || raw.endsWithFormFeed
      continue
    }
    let indent = builder.columns(from: start, to: range.lowerBound)
    if starts.contains(raw.range.lowerBound) { marked.insert(lines.count) }
    let line = builder.closeLetterSpacing(in: range)
    lines.append(
      Line(
        number: lines.count, range: line, indentColumns: indent, blankLinesBefore: blankLines,
        startsAfterFormFeed: afterFormFeed))
    (blankLines, afterFormFeed) = (0, raw.endsWithFormFeed)
  }
  var text = CleanText(
    bytes: builder.bytes, segments: builder.segments, repairs: builder.repairs, lines: lines,
    vocabulary: vocabulary(of: lines, in: builder.bytes),
    layout: measureLayout(of: lines, in: builder.bytes))
  if headings != nil { text.layout.flow() }
  text.markedHeadings = marked
  return (text, builder.findings)
}
