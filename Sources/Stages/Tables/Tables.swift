import PetikLexicon
import PetikModel
import PetikProse

/// Marks the lines of captions, table bodies, table notes and figure captions.
package func markTables(
  on paper: PaperLines, lexicon: Lexicon
) -> (output: PaperLines, findings: [Finding]) {
  var marker = TableMarker(FreeLines(paper, lexicon: lexicon))
  marker.mark()
  guard marker.foundAny else { return (paper, []) }
  var paper = paper
  var free = 0
  for line in paper.lines.indices where paper.lines[line].zone == nil {
    if let mark = marker.zones[free] {
      paper.lines[line].zone = mark.zone
      paper.lines[line].zoneGroup = mark.group
    }
    free += 1
  }
  return (paper, [])
}

package struct TableReading: Sendable {
  package var tables: [Table] = []
  package var figures: [Figure] = []
}

/// Reads tables and figures from their blocks. `language` is the paper's; tables of more than
/// `mostWords` words are not read.
package func readTables(
  _ blocks: [Block], language: String, joiner: Joiner, minimumConfidence: Double = 0.1,
  mostWords: Int = .max
) -> (output: TableReading, findings: [Finding]) {
  let groups = TableGroup.all(in: blocks)
  guard !groups.isEmpty else { return (TableReading(), []) }
  let bodies = groups.flatMap { $0.body.map(\.range) }
  let builder = TableBuilder(
    joiner: joiner, language: language, neighbours: Neighbours(in: joiner.text, of: bodies),
    minimumConfidence: minimumConfidence, mostWords: mostWords)
  var reading = TableReading()
  var findings: [Finding] = []
  for group in groups {
    if group.isFigure {
      if let figure = builder.figure(group) { reading.figures.append(figure) }
    } else {
      let (table, said) = builder.table(group)
      reading.tables.append(table)
      findings += said
    }
  }
  return (reading, findings)
}
