import PetikLexicon
import PetikModel
import PetikText

/// The box of a paper's data beside its abstract: `Article info` and `Abstract` head two columns of
/// unequal width, above text in one column.
struct SideBox {
  let rows: Range<Int>
  let gutter: Gutter

  /// A box stands on the first page, near its head.
  private static let latestHead = 80
  private static let leastRows = 3

  static func find(in rows: [Row], bytes: Bytes, headings: HeadingWords) -> SideBox? {
    for (index, row) in rows.prefix(latestHead).enumerated() where row.runs.count == 2 {
      let keys = row.runs.map { bytes[$0.bytes].matchKey }
      let isAbstract = keys.map(headings.abstracts.contains)
      let isBox = keys.map { key in headings.boxes.contains { key.hasPrefix($0) } }
      guard isBox[0] || isBox[1] || isAbstract[1] && row.runs[0].words <= 3,
        isAbstract[0] || isAbstract[1]
      else { continue }
      let between = row.runs[0].columns.upperBound...row.runs[1].columns.lowerBound
      if let box = box(rows, from: index, between) { return box }
    }
    return nil
  }

  /// The column between the two headings that stays free longest.
  private static func box(
    _ rows: [Row], from head: Int, _ between: ClosedRange<Int>
  ) -> SideBox? {
    let ends = between.map { column in
      (column, rows[head...].firstIndex { $0.crosses(column) } ?? rows.count)
    }
    // The right column's edge is the sharper one.
    guard let (column, end) = ends.max(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return nil }
    let gutter = Gutter(column: column, isUsual: true)
    let both = rows[head..<end].count {
      $0.left(of: column) != nil && $0.right(of: column) != nil
    }
    guard both > leastRows else { return nil }
    let last = rows[head..<end].lastIndex { $0.right(of: column) != nil } ?? head
    return SideBox(rows: head..<last + 1, gutter: gutter)
  }
}
