import PetikModel
import PetikText

extension TableCheck {
  /// Counts beyond the size of their group, as the column's name gives it: `Kontrol (n = 48)`.
  static let groupSizes = TableCheck { view in
    view.table.columns.indices.dropFirst().flatMap { column -> [Finding] in
      guard view.table.columns[column].type == .integer,
        let size = size(in: view.table.columns[column].name)
      else { return [] }
      return view.amounts.indices.compactMap { row in
        guard let count = view.amounts[row][column], count.value > size else { return nil }
        return Finding(
          .groupSize,
          "row \(row + 1) of \(view.columnName(column)) in \(view.name) counts "
            + "\(TableView.printed(count)), more than the \(Int(size)) of its group",
          spans: view.table.rows[row][column].spans)
      }
    }
  }

  /// Shares that are not those of the counts beside them, where most of the column's are.
  static let shares = TableCheck { view in
    guard let total = view.total else { return [] }
    let columns = view.table.columns.indices.dropFirst()
    return columns.filter { view.table.columns[$0].type == .percent }.flatMap { share in
      columns.filter { view.table.columns[$0].type == .integer }.flatMap { count in
        offShares(view, share: share, count: count, total: total)
      }
    }
  }

  private static let leastRows = 4

  private static func offShares(
    _ view: TableView, share: Int, count: Int, total: Int
  ) -> [Finding] {
    guard let whole = view.amounts[total][count], whole.value > 0 else { return [] }
    var off: [Finding] = []
    var right = 0
    for row in 0..<total {
      guard let part = view.amounts[row][count], let percent = view.amounts[row][share] else {
        continue
      }
      let expected = part.value / whole.value * 100
      if abs(expected - percent.value) <= percent.rounding * 1.2 {
        right += 1
      } else {
        off.append(
          Finding(
            .shareMismatch,
            "row \(row + 1) of \(view.name) gives \(view.columnName(share)) as "
              + "\(TableView.printed(percent)), but \(TableView.printed(part)) of "
              + "\(TableView.printed(whole)) are "
              + TableView.printed(.init(value: expected, rounding: percent.rounding)),
            spans: view.table.rows[row][share].spans))
      }
    }
    // One slip among many that agree; else the shares are of something else.
    return right + off.count >= leastRows && off.count * 4 <= right + off.count ? off : []
  }

  /// The number behind `n =` or `N=` in a name.
  private static func size(in name: String) -> Double? {
    let bytes = Bytes(name.utf8).filter { $0 != UInt8(ascii: " ") }
    guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")), sign > 0,
      bytes[sign - 1].lowered == UInt8(ascii: "n"), sign < 2 || !bytes[sign - 2].isWordByte
    else { return nil }
    let digits = bytes[(sign + 1)...].prefix(while: \.isASCIIDigit)
    return digits.count < 10 ? Double(digits.string) : nil
  }
}
