import PetikLexicon
import PetikModel
import PetikProse

/// Marks the lines of captions, table bodies, table notes and figure captions.
package func markTables(
  on pages: [Page], in text: CleanText, lexicon: Lexicon
) -> (output: [Page], findings: [Finding]) {
  let lines = FreeLines(pages, text: text, lexicon: lexicon)
  var marker = TableMarker(lines)
  marker.mark()
  var pages = pages
  var free = 0
  for page in pages.indices {
    for index in pages[page].lines.indices where pages[page].lines[index].zone == nil {
      if let mark = marker.zones[free] {
        pages[page].lines[index].zone = mark.zone
        pages[page].lines[index].zoneGroup = mark.group
      }
      free += 1
    }
  }
  return (pages, [])
}

package struct TableReading: Sendable {
  package var tables: [Table] = []
  package var figures: [Figure] = []
}

/// Reads tables and figures from their blocks. `language` is the paper's.
package func readTables(
  _ blocks: [Block], language: String, joiner: Joiner, minimumConfidence: Double = 0.1
) -> (output: TableReading, findings: [Finding]) {
  let groups = TableGroup.all(in: blocks)
  guard !groups.isEmpty else { return (TableReading(), []) }
  let bodies = groups.flatMap { $0.body.map(\.range) }
  let builder = TableBuilder(
    joiner: joiner, language: language, neighbours: Neighbours(in: joiner.text, without: bodies),
    minimumConfidence: minimumConfidence)
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
