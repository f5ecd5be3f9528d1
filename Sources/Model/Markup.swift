/// What a line is by the source's markup.
package enum LineMark: Hashable, Sendable {
  /// A heading, with its level (1 outermost) where the markup tells it.
  case heading(level: Int?)
  /// A block of running text on a line of its own.
  case block(BlockKind)
  /// A line of a table, a figure or a note; lines of one have the same number.
  case zone(Zone, Int)
}

/// What the source's markup says of its text.
package struct Markup: Hashable, Sendable {
  /// By where a line begins, in bytes of the decoded text; in clean text by the line's number.
  package var lines: [Int: LineMark] = [:]
  /// By the number that their lines have.
  package var tables: [Int: MarkedTable] = [:]

  package init() {}

  /// Whether the markup says what its notes are.
  package var hasNotes: Bool {
    lines.values.contains { mark in
      if case .zone(.endnote, _) = mark { return true }
      return false
    }
  }
}

/// A table whose cells are known.
package struct MarkedTable: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    /// Its text, in bytes of the decoded or the clean text.
    package var range: Range<Int>
    /// Its first column, and how many it spans.
    package var column: Int
    package var columnCount: Int

    package init(range: Range<Int>, column: Int, columnCount: Int = 1) {
      self.range = range
      self.column = column
      self.columnCount = columnCount
    }
  }

  package var columnCount: Int
  package var headerRowCount: Int
  /// The header's rows first. A row has the cells that begin in it.
  package var rows: [[Cell]]

  package init(columnCount: Int, headerRowCount: Int, rows: [[Cell]]) {
    self.columnCount = columnCount
    self.headerRowCount = headerRowCount
    self.rows = rows
  }
}
