import PetikModel
import PetikText

extension TableCheck {
  /// A word among numbers: one cell keeps a column from being a column of numbers.
  static let mixedTypes = TableCheck { view in
    view.table.columns.indices.dropFirst().compactMap { column in
      guard view.table.columns[column].type == .string else { return nil }
      let cells = view.table.rows.map { $0[column] }.filter { $0.value != .missing }
      let others = cells.filter { !looksNumeric($0.text) }
      guard cells.count >= leastCells, !others.isEmpty, others.count * 5 <= cells.count else {
        return nil
      }
      return Finding(
        .mixedTypes,
        "\(view.columnName(column)) in \(view.name) holds numbers, but also "
          + others.prefix(3).map { "“\($0.text)”" }.joined(separator: ", "),
        spans: others.flatMap(\.spans))
    }
  }

  private static let leastCells = 4

  /// Digits and the signs of numbers, nothing else.
  private static func looksNumeric(_ text: String) -> Bool {
    text.utf8.contains(where: \.isASCIIDigit) && !text.utf8.contains(where: \.isASCIILetter)
  }
}
