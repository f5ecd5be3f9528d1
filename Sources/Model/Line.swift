/// One visible line, or the part of it that stands in one column of a page.
///
/// A paper has many and several stages hold them all: numbers are kept in half their width. What
/// decoding lets through has less than 2^30 bytes.
@usableFromInline package struct Line: Hashable, Sendable {
  @usableFromInline var storedNumber: Int32
  @usableFromInline var start: UInt32
  @usableFromInline var end: UInt32
  @usableFromInline var storedIndent: Int32
  @usableFromInline var storedBlankLines: Int32
  @usableFromInline var storedPage: Int32
  @usableFromInline var storedGroup: Int32
  @usableFromInline var storedColumn: Int8
  /// A form feed stands before it.
  @usableFromInline package var startsAfterFormFeed: Bool
  /// Nothing but single plain blanks parts its words.
  @usableFromInline package var isTight = false
  @usableFromInline package var zone: Zone?

  package init(
    number: Int, range: Range<Int>, indentColumns: Int = 0, blankLinesBefore: Int = 0,
    startsAfterFormFeed: Bool = false, page: Int = 1, column: Int = 0, zone: Zone? = nil,
    zoneGroup: Int = 0
  ) {
    storedNumber = Int32(number)
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    storedIndent = Int32(clamping: indentColumns)
    storedBlankLines = Int32(clamping: blankLinesBefore)
    storedPage = Int32(page)
    storedGroup = Int32(zoneGroup)
    storedColumn = Int8(column)
    self.startsAfterFormFeed = startsAfterFormFeed
    self.zone = zone
  }
}

extension Line {
  /// Place among all lines in source order; ties in one source line are broken by `range`.
  @inlinable package var number: Int {
    get { Int(storedNumber) }
    set { storedNumber = Int32(newValue) }
  }

  /// Its bytes in the clean text, without blanks at the ends.
  @inlinable package var range: Range<Int> {
    get { Int(start)..<Int(end) }
    set { (start, end) = (UInt32(newValue.lowerBound), UInt32(newValue.upperBound)) }
  }

  /// Columns of blanks before it, counted in characters of the source line.
  @inlinable package var indentColumns: Int {
    get { Int(storedIndent) }
    set { storedIndent = Int32(clamping: newValue) }
  }

  /// Blank lines between the visible line before and this one.
  @inlinable package var blankLinesBefore: Int {
    get { Int(storedBlankLines) }
    set { storedBlankLines = Int32(clamping: newValue) }
  }

  /// 1-based page, and 0-based text column of that page.
  @inlinable package var page: Int {
    get { Int(storedPage) }
    set { storedPage = Int32(newValue) }
  }

  @inlinable package var column: Int {
    get { Int(storedColumn) }
    set { storedColumn = Int8(newValue) }
  }

  /// Lines of one zone that belong together (one table, one note region) share a number.
  @inlinable package var zoneGroup: Int {
    get { Int(storedGroup) }
    set { storedGroup = Int32(newValue) }
  }
}

/// What a line was recognised as before lines are grouped to blocks.
@usableFromInline package enum Zone: String, Hashable, Sendable {
  case runningHead, runningFoot, folio
  case footnote
  /// A note that stands with the others behind the text.
  case endnote
  case tableCaption, table, tableNote
  case figureCaption, figureText

  @inlinable package var isFurniture: Bool {
    self == .runningHead || self == .runningFoot || self == .folio
  }
}
