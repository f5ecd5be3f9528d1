import PetikLexicon
import PetikModel
import PetikText

/// Divides the lines into pages and marks running heads, running feet and folios. Nothing is cut.
package func paginate(
  _ text: CleanText, lexicon: Lexicon, isEnabled: (String) -> Bool = { _ in true }
) -> (output: [Page], findings: [Finding]) {
  if text.layout.isFlowing {
    return ([Page(number: 1, lines: text.lines)], [])
  }
  let lines =
    text.layout.isPositioned
    ? readColumns(
      of: text.lines, in: text.bytes, lexicon: lexicon) : text.lines
  let rules = FurnitureRule.all.filter { isEnabled($0.name) }
  var context = FurnitureContext(lines: lines, text: text, lexicon: lexicon)
  for rule in rules {
    // A rule sees what the rules before it found, and not what it finds itself.
    let zones = lines.indices.map { line in
      context.lines[line].zone ?? rule.identify(line, context)
    }
    for (line, zone) in zones.enumerated() { context.lines[line].zone = zone }
  }
  return (pages(of: partFolios(context.lines, in: text.bytes), layout: text.layout), [])
}

/// Page breaks: form feeds where there are any; else the blank that opens a page in Tika's texts,
/// and furniture between two stretches of text.
private func pages(of lines: [Line], layout: Layout) -> [Page] {
  var pages: [Page] = []
  var linesOnPage = 0
  for (index, line) in lines.enumerated() {
    var line = line
    let previous = index > 0 ? lines[index - 1] : nil
    if pages.isEmpty || startsPage(line, after: previous, layout: layout, on: linesOnPage) {
      pages.append(Page(number: pages.count + 1, lines: []))
      linesOnPage = 0
    }
    line.page = pages.count
    pages[pages.count - 1].lines.append(line)
    linesOnPage += 1
  }
  return pages
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
