import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Makes tables of groups of blocks.
struct TableBuilder: Sendable {
  let joiner: Joiner
  let language: String
  let neighbours: Neighbours
  /// Readings below this confidence are not believed.
  let minimumConfidence: Double
  /// Words beyond which a table is not read.
  let mostWords: Int

  /// How much a table without a caption is believed: its lines may be something else.
  private static let bareShare = 0.7

  func table(_ group: TableGroup) -> (table: Table, findings: [Finding]) {
    var (table, findings) = captioned(group)
    if group.caption.isEmpty {
      table.confidence = (table.confidence * Self.bareShare * 100).rounded() / 100
    }
    return (table, findings)
  }

  private func captioned(_ group: TableGroup) -> (table: Table, findings: [Finding]) {
    let (label, caption) = group.caption(joiner)
    let (source, notes) = group.notes(joiner)
    var table = Table(
      label: label, caption: caption, blocks: group.blocks, pages: pages(of: group), boxhead: [],
      columns: [], rows: [], notes: notes, source: source, rule: "captioned-table", confidence: 1)
    let name = label ?? "a table"
    guard !group.body.isEmpty else {
      table.confidence = 0.2
      let spans = joiner.join(group.caption).spans
      return (table, [Finding(.tableWithoutBody, "\(name) has no body", spans: spans)])
    }
    if let marked = markedTable(group) {
      table.rule = "marked-table"
      fill(&table, from: marked)
      return (table, [])
    }
    let words = TableText(bodyLines(group), text: joiner.text, lexicon: joiner.lexicon)
    guard words.words.count <= mostWords else {
      keepLines(of: words, in: &table)
      let count = words.words.count
      return (table, [unread(words, "\(name) has \(count) words; \(limit)")])
    }
    if words.text.layout.isPositioned, let grid = GridReader(words),
      grid.confidence >= minimumConfidence
    {
      table.confidence = grid.confidence
      table.rule = "white-gutters"
      fill(&table, from: TableGrid(grid.reading) { text($0, of: grid.reading.table) })
      return (table, [])
    }
    let readings = TableReader.readings(of: words, neighbours: neighbours)
    let confidence = confidence(readings)
    guard let best = readings.first, confidence >= minimumConfidence else {
      keepLines(of: words, in: &table)
      return (table, [unread(words, "the columns of \(name) cannot be told")])
    }
    table.confidence = confidence
    table.rule = "shortest-description"
    fill(&table, from: TableGrid(best) { text($0, of: best.table) })
    return (table, [])
  }

  /// How far the best reading is ahead of the next, a row.
  private func confidence(_ readings: [Reading]) -> Double {
    guard let best = readings.first else { return 0 }
    let cells = Double(best.rows.count * best.columns)
    let perCell = best.bits / max(cells, 1)
    let next = readings.dropFirst().first?.bits ?? best.bits + 20
    let lead = (next - best.bits) / Double(max(best.rows.count, 1)).squareRoot()
    let clear = lead / (lead + 2)
    let plain = perCell < 3 ? 1 : 3 / perCell
    let sure =
      (1 - 0.35 * best.looseShare(in: best.table)) * (1 - best.swallowingShare(in: best.table))
    return (min(1, max(0.3, 0.4 + 0.6 * clear) * plain * sure) * 100).rounded() / 100
  }

  private func pages(of group: TableGroup) -> [Int] {
    let numbers = Set((group.caption + group.body + group.notes).map(\.page)).sorted()
    return numbers
  }

  /// The body's lines without header lines that are printed again on a later page.
  private func bodyLines(_ group: TableGroup) -> [Line] {
    let body = group.body
    let bytes = joiner.text.bytes
    var kept: [Line] = []
    var repeated = 0
    for (index, line) in body.enumerated() {
      let isAfterBreak =
        index > 1
        && (line.page != body[index - 1].page || line.number > body[index - 1].number + 1
          || line.blankLinesBefore > 0)
      if isAfterBreak { repeated = 0 }
      if index > repeated, isAfterBreak || repeated > 0,
        bytes[line.range].isPrintedLike(bytes[body[repeated].range])
      {
        repeated += 1
        continue
      }
      repeated = 0
      kept.append(line)
    }
    return kept
  }

  private func text(_ cell: Range<Int>, of table: TableText) -> RunningText {
    var pieces: [Joiner.Piece] = []
    for word in table.words[cell] {
      let number = table.lines[word.line].number
      if let last = pieces.indices.last, pieces[last].number == number {
        pieces[last].range = pieces[last].range.lowerBound..<word.range.upperBound
      } else {
        pieces.append(Joiner.Piece(range: word.range, number: number))
      }
    }
    return joiner.join(pieces)
  }

  /// Each line as printed, in one column.
  private func keepLines(of words: TableText, in table: inout Table) {
    table.rule = "lines-as-printed"
    table.confidence = 0.1
    table.columns = [Column(name: "", type: .string)]
    table.boxhead = [[""]]
    table.rows = words.lines.map { line in
      let text = joiner.join([line])
      return [Cell(text: text.string, value: .text(text.string), spans: text.spans)]
    }
  }

  private var limit: String { "\"limits.tableWords\" in pipeline.json allows \(mostWords)" }

  private func unread(_ words: TableText, _ why: String) -> Finding {
    Finding(
      .undecidedTable, "\(why); its lines are kept as printed",
      spans: joiner.join(words.lines).spans)
  }
}

extension ByteSlice {
  /// The same words, whatever blanks stand between them.
  fileprivate func isPrintedLike(_ other: ByteSlice) -> Bool {
    let (words, others) = (wordRanges, other.wordRanges)
    return words.count == others.count
      && zip(words, others).allSatisfy { self[$0].elementsEqual(other[$1]) }
  }
}
