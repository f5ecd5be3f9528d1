import PetikModel

extension TableCheck {
  /// Percentages that nearly reach 100, but not within rounding.
  static let percentages = TableCheck { view in
    view.table.columns.indices.dropFirst().compactMap { column in
      guard view.table.columns[column].type == .percent else { return nil }
      let end = view.total ?? view.amounts.count
      let parts = view.amounts(of: column, above: end)
      // Without a total only many shares that come near 100 are parts of one whole.
      guard parts.count > (view.total == nil ? 2 : 1), parts.allSatisfy({ $0.value >= 0 }) else {
        return nil
      }
      if let total = view.total {
        guard let stated = view.amounts[total][column], abs(stated.value - 100) < 1 else {
          return nil
        }
      }
      let sum = TableView.sum(parts)
      let off = abs(sum.value - 100)
      let allowed = max(sum.rounding, parts.reduce(0) { $0 + $1.rounding }) * 1.01
      guard off > allowed, off < (view.total == nil ? nearAlone : nearTotal) else { return nil }
      return Finding(
        .percentSum,
        "the percentages of \(view.columnName(column)) in \(view.name) add up to "
          + "\(TableView.printed(sum)), not to 100",
        spans: view.table.rows[..<end].flatMap { $0[column].spans })
    }
  }

  /// Points from 100 within which shares without a total are taken for parts of one whole, and
  /// those that stand above a total of 100.
  private static let nearAlone = 2.0
  private static let nearTotal = 20.0
}
