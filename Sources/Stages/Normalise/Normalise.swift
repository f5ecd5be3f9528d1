import PetikModel
import PetikText

/// Makes clean lines of decoded text: NFC, plain blanks, no invisible characters, no ligatures,
/// letter-spaced words closed up. Every clean byte is mapped back to the source.
///
/// - Parameter markup: what the source's markup says of its text; nil where it has no markup.
package func normalise(
  _ source: Bytes, markup: Markup? = nil
) -> (output: CleanText, findings: [Finding]) {
  var builder = CleanBuilder(source: source)
  var reader = LineReader(bytes: source)
  var blankLines = 0
  var afterFormFeed = false
  var lines: [Line] = []
  var layout = LayoutMeasure()
  var marks: [Int: LineMark] = [:]
  while let raw = reader.next() {
    let start = builder.bytes.count
    builder.append(raw)
    let range = builder.bytes[start...].trimmedRange
    if range.isEmpty {
      builder.removeAll(from: start)
      blankLines += 1
      afterFormFeed = afterFormFeed || raw.endsWithFormFeed
      continue
    }
    let indent = builder.columns(from: start, to: range.lowerBound)
    let mark = markup?.lines[raw.range.lowerBound]
    if let mark { marks[lines.count] = mark }
    var line = Line(
      number: lines.count, range: range, indentColumns: indent, blankLinesBefore: blankLines,
      startsAfterFormFeed: afterFormFeed)
    var blanks = builder.see(range) { Blanks(in: $0) }
    // Cells of single letters are no letter-spaced word.
    if blanks.areBetweenLetters, mark?.isOfTable != true,
      let closed = builder.closeLetterSpacing(in: range)
    {
      line.range = closed
      blanks = builder.see(closed) { Blanks(in: $0) }
    }
    line.isTight = blanks.areSingle
    builder.see(line.range) { layout.see(line, $0, blanks) }
    lines.append(line)
    (blankLines, afterFormFeed) = (0, raw.endsWithFormFeed)
  }
  var text = CleanText(
    bytes: builder.bytes, segments: builder.segments, repairs: builder.repairs, lines: lines,
    vocabulary: vocabulary(of: lines, in: builder.bytes),
    layout: layout.layout)
  if let markup {
    text.layout.flow()
    text.markup.lines = marks
    text.markup.tables = markup.tables.mapValues { $0.placed(in: builder.segments) }
  }
  return (text, builder.findings)
}
