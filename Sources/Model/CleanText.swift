import PetikText

/// The text after normalisation: visible lines of NFC bytes, each mapped back to the source.
package struct CleanText: Sendable {
  package var bytes: Bytes
  /// The whole of `bytes` in segments; see ``RunningText/Segment``.
  package var segments: [RunningText.Segment]
  /// Letter-spaced words that were closed up; `at` is an offset in `bytes`.
  package var repairs: [Repair]
  /// Lines that show something, in source order.
  package var lines: [Line]
  /// Words printed unbroken anywhere in the paper, in lower case: how often each is seen.
  package var vocabulary: WordCounts
  package var layout: Layout
  /// What the source's markup says of the lines.
  package var markup = Markup()

  package init(
    bytes: Bytes, segments: [RunningText.Segment], repairs: [Repair] = [], lines: [Line],
    vocabulary: WordCounts, layout: Layout
  ) {
    self.bytes = bytes
    self.segments = segments
    self.repairs = repairs
    self.lines = lines
    self.vocabulary = vocabulary
    self.layout = layout
  }
}

/// How the text was laid out by the tool that pulled it from its page.
package struct Layout: Hashable, Sendable {
  /// Columns padded with blanks: words have horizontal positions.
  package var isPositioned = false
  /// The text comes from markup: no pages, columns, running heads.
  package var isFlowing = false
  /// A blank line follows (nearly) every line, so it separates nothing.
  package var isDoubleSpaced = false
  /// Pages are separated by form feeds.
  package var hasFormFeeds = false
  /// Length in characters of a full line of running text.
  package var fullLineColumns = 80

  package init() {}
}
