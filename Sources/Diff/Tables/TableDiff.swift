import PetikText

/// What to count as a change, and by what to know a row.
package struct TableOptions: Sendable {
  /// Names of the columns that make a row's key; none: rows are known by content.
  package var key: [String] = []
  package var tolerance: Tolerance?

  package init(key: [String] = [], tolerance: Tolerance? = nil) {
    self.key = key
    self.tolerance = tolerance
  }
}

/// What changed between two tables. The mirror of `diff(A, B)` is `diff(B, A)`.
package struct TableDiff: Sendable {
  package struct Cell: Hashable, Sendable {
    /// Places in the old and new table.
    package var row: Pairing.Pair
    package var column: Pairing.Pair
    package var kind: CellDifference

    /// In the new table.
    struct Place: Hashable {
      var row: Int32
      var column: Int32
    }

    var place: Place { Place(row: row.new, column: column.new) }
  }

  package let old: Grid
  package let new: Grid
  package var columns: Pairing
  package var rows: Pairing
  /// Changed cells of paired rows and columns, in the order of the new table.
  package var cells: [Cell]

  package init(_ old: Grid, _ new: Grid, options: TableOptions = TableOptions()) {
    self.old = old
    self.new = new
    // Both directions are computed as one, so that they mirror each other.
    let isSwapped = Self.order(new) < Self.order(old)
    let (left, right) = isSwapped ? (new, old) : (old, new)
    let newColumns = ColumnAlignment(left, right).newOfOld
    columns = Pairing(newOfOld: newColumns, newCount: right.width)
    let paired = newColumns.enumerated().filter { $1 >= 0 }.map { (old: $0, new: $1) }
    var alignment = RowAlignment(left, right, columns: paired, tolerance: options.tolerance)
    let keys = paired.filter {
      options.key.contains(left.name($0.old)) || options.key.contains(right.name($0.new))
    }
    // Half of a key names no row.
    if keys.isEmpty || keys.count < Set(options.key).count {
      alignment.align()
    } else {
      alignment.align(by: keys)
    }
    rows = Pairing(newOfOld: alignment.newOfOld, newCount: right.rowCount)
    if isSwapped {
      columns = columns.mirrored(oldCount: right.width, newCount: left.width)
      rows = rows.mirrored(oldCount: right.rowCount, newCount: left.rowCount)
    }
    cells = Self.cells(old, new, rows, columns, within: options.tolerance)
  }

  private static func order(_ grid: Grid) -> (Int, Int, UInt64) {
    (grid.rowCount, grid.width, grid.fingerprint)
  }

  private static func cells(
    _ old: Grid, _ new: Grid, _ rows: Pairing, _ columns: Pairing, within tolerance: Tolerance?
  ) -> [Cell] {
    let paired = columns.pairs.filter(\.isKept)
    var cells: [Cell] = []
    for row in rows.pairs where row.isKept {
      let left = Int(row.old) * old.width
      let right = Int(row.new) * new.width
      for column in paired
      where old.exact[left + Int(column.old)] != new.exact[right + Int(column.new)] {
        if let kind = CellMeaning.difference(
          old[Int(row.old), Int(column.old)], new[Int(row.new), Int(column.new)], within: tolerance)
        {
          cells.append(Cell(row: row, column: column, kind: kind))
        }
      }
    }
    return cells
  }

  package var isEmpty: Bool {
    cells.isEmpty && !rows.isChanged && !columns.isChanged && renamed.isEmpty
  }

  /// Paired columns with another name.
  package var renamed: [Pairing.Pair] {
    columns.pairs.filter { $0.isKept && old.name(Int($0.old)) != new.name(Int($0.new)) }
  }

  package var counts: TableCounts { TableCounts(self) }
}

/// How much of a table changed.
package struct TableCounts: Hashable, Sendable {
  package var cells: [CellDifference: Int] = [:]
  package var rowsAdded = 0
  package var rowsRemoved = 0
  package var rowsMoved = 0
  package var columnsAdded = 0
  package var columnsRemoved = 0
  package var columnsMoved = 0
  package var columnsRenamed = 0

  init(_ diff: TableDiff) {
    for cell in diff.cells { cells[cell.kind, default: 0] += 1 }
    for row in diff.rows.pairs {
      if row.isAdded { rowsAdded += 1 }
      if row.isRemoved { rowsRemoved += 1 }
      if row.isMoved { rowsMoved += 1 }
    }
    for column in diff.columns.pairs {
      if column.isAdded { columnsAdded += 1 }
      if column.isRemoved { columnsRemoved += 1 }
      if column.isMoved { columnsMoved += 1 }
    }
    columnsRenamed = diff.renamed.count
  }
}
