import PetikDecode
import PetikLexicon
import PetikModel
import PetikNormalise
import PetikPages
import PetikProse
import PetikTables
import PetikTestSupport
import PetikText
import Testing

@Suite(.serialized) struct TablesTests {
  @Test(arguments: try Corpus.examples(in: "tables"))
  func readsTables(_ example: Example) throws {
    // A page of markup is decoded first.
    let isMarkup = example.input.hasPrefix("<")
    let format: SourceFormat =
      !isMarkup ? .plainText : example.input.hasPrefix("<article") ? .xml : .html
    let actual = drawTables(try decode(Bytes(example.input.utf8), as: format).output)
    if Corpus.isRecording { try Corpus.record(example, actual: actual) }
    #expect(actual == example.expected, "\(example)")
  }

  @Test func recordingIsOff() { #expect(!Corpus.isRecording) }

  @Test(arguments: [
    "", "Tabel 1", "Tabel 1.\n\n(((", "Tabel 1. A\n%\n-\n.\n,", "Tabel 1. A\n\u{FFFD}",
  ])
  func survives(_ input: String) {
    drawTables(DecodedText(bytes: Bytes(input.utf8), encoding: "UTF-8", isVerbatim: true))
  }
}

/// Tables as a page of the corpus shows them: label and caption, names with types, rows, source.
@discardableResult
private func drawTables(_ input: DecodedText) -> String {
  let text = normalise(input.bytes, markup: input.markup).output
  let lines = paginate(text, lexicon: .standard).output
  let marked = markTables(on: lines, lexicon: .standard).output.lines
  let language = Lexicon.standard.language(of: text.bytes)
  let joiner = Joiner(text: text, lexicon: .standard)
  let reading = readTables(blocks(of: marked), language: language, joiner: joiner).output
  var drawn: [String] = []
  for table in reading.tables {
    drawn.append("\(table.label ?? "") | \(table.caption ?? "")")
    drawn.append(table.columns.map { "\($0.name):\($0.type.rawValue)" }.joined(separator: " | "))
    drawn += table.rows.map { $0.map(drawCell).joined(separator: " | ") }
    if let source = table.source { drawn.append("source: \(source.text)") }
    drawn += table.notes.map { "note: \($0.text)" }
  }
  for figure in reading.figures {
    drawn.append("\(figure.label) | \(figure.caption)")
    if let source = figure.source { drawn.append("source: \(source.text)") }
  }
  let free = marked.filter { $0.zone == nil }
  drawn += free.map { "text: " + text.bytes[$0.range].string.prefix(30) }
  return drawn.joined(separator: "\n")
}

private func drawCell(_ cell: Cell) -> String {
  switch cell.value {
  case .number(let digits) where digits != cell.text: "\(cell.text) = \(digits)"
  case .text(let value) where value != cell.text: "\(cell.text) = \(value)"
  case .missing where !cell.text.isEmpty: "\(cell.text) = null"
  default: cell.text
  }
}

private func blocks(of lines: [Line]) -> [Block] {
  let kinds: [Zone: BlockKind] = [
    .tableCaption: .tableCaption, .table: .table, .tableNote: .tableNote,
    .figureCaption: .figureCaption, .figureText: .figureText,
  ]
  return lines.compactMap { line in
    guard let zone = line.zone, let kind = kinds[zone] else { return nil }
    return Block(
      kind: kind, text: RunningText(), lines: [line], page: line.page, group: line.zoneGroup,
      rule: "test", confidence: 1)
  }
}
