import PetikModel

extension TableCheck {
  /// A total that is not the sum of the column above it, within rounding.
  ///
  /// A total row need not hold sums: means and rates have their mean there. So a column is only
  /// spoken of where its total lies above each of its numbers and near their sum.
  static let totals = TableCheck { view in
    guard let total = view.total else { return [] }
    return view.table.columns.indices.dropFirst().compactMap { column in
      guard view.table.columns[column].type != .percent, let stated = view.amounts[total][column]
      else { return nil }
      let parts = view.amounts(of: column, above: total)
      guard parts.count > 1, parts.allSatisfy({ $0.value >= 0 && $0.value < stated.value }) else {
        return nil
      }
      let sum = TableView.sum(parts)
      let off = abs(sum.value - stated.value)
      guard off > sum.rounding + stated.rounding * 1.01, off < stated.value * nearness else {
        return nil
      }
      return Finding(
        .totalMismatch,
        "the total of \(view.columnName(column)) in \(view.name) is printed as "
          + "\(TableView.printed(stated)), but its cells add up to \(TableView.printed(sum))",
        spans: view.table.rows[total][column].spans)
    }
  }

  /// Beyond this share of the total, it is something else than a sum.
  private static let nearness = 0.25
}
