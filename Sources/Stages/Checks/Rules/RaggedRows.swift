import PetikModel

extension TableCheck {
  /// Rows with far fewer cells than all others: a part of them may have gone astray.
  static let raggedRows = TableCheck { view in
    let filled = view.table.rows.map { row in row.count { !$0.text.isEmpty } }
    let full = filled.count { $0 == view.table.columns.count }
    guard view.table.columns.count > 2, full * 10 >= filled.count * 7 else { return [] }
    return filled.indices.compactMap { row in
      // A row with its first cell alone names a group.
      let names = filled[row] == 1 && !view.table.rows[row][0].text.isEmpty
      guard filled[row] * 2 < view.table.columns.count, !names, row != view.total else {
        return nil
      }
      return Finding(
        .raggedRow,
        "row \(row + 1) of \(view.name) has \(filled[row]) of \(view.table.columns.count) cells",
        spans: view.table.rows[row].flatMap(\.spans))
    }
  }
}
