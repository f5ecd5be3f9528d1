/// One visible line, or the part of it that stands in one column of a page.
package struct Line: Hashable, Sendable {
  /// Place among all lines in source order; ties in one source line are broken by `range`.
  package var number: Int
  /// Its bytes in the clean text, without blanks at the ends.
  package var range: Range<Int>
  /// Columns of blanks before it, counted in characters of the source line.
  package var indentColumns: Int
  /// Blank lines between the visible line before and this one.
  package var blankLinesBefore: Int
  /// A form feed stands before it.
  package var startsAfterFormFeed: Bool
  /// 1-based page, and 0-based text column of that page.
  package var page: Int
  package var column: Int
  package var zone: Zone?
  /// Lines of one zone that belong together (one table, one note region) share a number.
  package var zoneGroup: Int

  package init(
    number: Int, range: Range<Int>, indentColumns: Int = 0, blankLinesBefore: Int = 0,
    startsAfterFormFeed: Bool = false, page: Int = 1, column: Int = 0, zone: Zone? = nil,
    zoneGroup: Int = 0
  ) {
    self.number = number
    self.range = range
    self.indentColumns = indentColumns
    self.blankLinesBefore = blankLinesBefore
    self.startsAfterFormFeed = startsAfterFormFeed
    self.page = page
    self.column = column
    self.zone = zone
    self.zoneGroup = zoneGroup
  }
}

/// What a line was recognised as before lines are grouped to blocks.
package enum Zone: String, Hashable, Sendable {
  case runningHead, runningFoot, folio
  case footnote
  /// A note that stands with the others behind the text.
  case endnote
  case tableCaption, table, tableNote
  case figureCaption, figureText

  package var isFurniture: Bool { self == .runningHead || self == .runningFoot || self == .folio }
}

/// One printed page: its lines in reading order.
package struct Page: Hashable, Sendable {
  /// 1-based place in the source; not the printed folio.
  package var number: Int
  package var lines: [Line]

  package init(number: Int, lines: [Line]) {
    self.number = number
    self.lines = lines
  }
}
