extension TableEndRule {
  /// The rows of a table from markup stand close; a blank line behind them ends it. What stands
  /// before the first row may be the rest of a caption.
  static let markupTableEnd = TableEndRule("markup-table-end") { index, table, lines in
    lines.text.layout.isFlowing && index > table.bodyStart
      && lines.lines[index].blankLinesBefore > 0
      && (lines.isPadded(index - 1) || index - table.bodyStart >= 2)
  }
}
