import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Divides the lines into pages and marks running heads, running feet and folios. Nothing is cut.
package func paginate(
  _ text: CleanText, lexicon: Lexicon, isEnabled: (String) -> Bool = { _ in true }
) -> (output: PaperLines, findings: [Finding]) {
  let lines =
    text.layout.isPositioned && !text.layout.isFlowing
    ? readColumns(of: text.lines, in: text.bytes, lexicon: lexicon) : text.lines
  var paper = PaperLines(lines, of: text, lexicon: lexicon)
  if !text.layout.isFlowing {
    markFurniture(on: &paper, lexicon, isEnabled)
    partFolios(in: &paper, lexicon)
    numberPages(of: &paper.lines, layout: text.layout)
  }
  return (paper, [])
}

private func markFurniture(
  on paper: inout PaperLines, _ lexicon: Lexicon, _ isEnabled: (String) -> Bool
) {
  let rules = FurnitureRule.all.filter { isEnabled($0.name) }
  var context = FurnitureContext(paper, lexicon: lexicon)
  for rule in rules {
    // A rule sees what the rules before it found, and not what it finds itself.
    var found: [(line: Int, zone: Zone)] = []
    for line in context.lines.indices where context.lines[line].zone == nil {
      if let zone = rule.identify(line, context) { found.append((line, zone)) }
    }
    for (line, zone) in found { context.lines[line].zone = zone }
  }
  paper.lines = context.lines
}

/// Page breaks: form feeds where there are any; else the blank that opens a page in Tika's texts,
/// and furniture between two stretches of text.
private func numberPages(of lines: inout [Line], layout: Layout) {
  var page = 0
  var linesOnPage = 0
  for index in lines.indices {
    let previous = index > 0 ? lines[index - 1] : nil
    if startsPage(lines[index], after: previous, layout: layout, on: linesOnPage) {
      page += 1
      linesOnPage = 0
    }
    lines[index].page = page
    linesOnPage += 1
  }
}

private func startsPage(
  _ line: Line, after previous: Line?, layout: Layout, on linesOnPage: Int
) -> Bool {
  guard let previous else { return true }
  if layout.hasFormFeeds { return line.startsAfterFormFeed }
  // No page is shorter than its head and foot.
  guard linesOnPage > 8 else { return false }
  if line.zone != nil, previous.zone == nil { return true }
  return line.opensTikaPage(layout) && line.blankLinesBefore == 0
}
