import PetikLexicon
import PetikModel
import PetikText

/// Text in two columns of its own, whatever the page's columns are: the box of a paper's data
/// beside its abstract, and two tables or figures side by side, each below its caption.
struct SideBox {
  let rows: Range<Int>
  let gutter: Gutter

  /// The box beside an abstract stands near the head of the first page.
  private static let latestBox = 80
  private static let leastRows = 3

  /// The boxes of a page, from above down.
  static func all(
    in rows: [Row], bytes: Bytes, isFirstPage: Bool, lexicon: Lexicon
  ) -> [SideBox] {
    var boxes: [SideBox] = []
    var index = 0
    while index < rows.count {
      let runs = rows[index].runs
      let heads =
        runs.count == 2
        && (isFirstPage && index < latestBox && areBoxHeads(runs, bytes, lexicon.headings)
          || runs.allSatisfy { isCaption(bytes[$0.bytes], lexicon.captions) })
      if heads, let box = box(rows, from: index) {
        boxes.append(box)
        index = box.rows.upperBound
      } else {
        index += 1
      }
    }
    return boxes
  }

  /// `Article info` and `Abstract`
  private static func areBoxHeads(
    _ runs: [Row.Run], _ bytes: Bytes, _ headings: HeadingWords
  ) -> Bool {
    let keys = runs.map { bytes[$0.bytes].matchKey }
    let isAbstract = keys.map(headings.abstracts.contains)
    let isBox = keys.map { key in headings.boxes.contains { key.hasPrefix($0) } }
    return (isAbstract[0] || isAbstract[1])
      && (isBox[0] || isBox[1] || isAbstract[1] && runs[0].words <= 3)
  }

  /// `Tabel 2. …`, `Figure 3`
  private static func isCaption(_ run: ByteSlice, _ captions: CaptionWords) -> Bool {
    let words = run.wordRanges.prefix(2).map { run[$0] }
    guard words.count == 2, words[1].first?.isASCIIDigit == true else { return false }
    let label = words[0].lowercased
    return captions.tableLabels.contains(label) || captions.figureLabels.contains(label)
  }

  /// The column between the two heads that stays free longest.
  private static func box(_ rows: [Row], from head: Int) -> SideBox? {
    let runs = rows[head].runs
    let ends = (runs[0].columns.upperBound...runs[1].columns.lowerBound).map { column in
      (column, rows[head...].firstIndex { $0.crosses(column) } ?? rows.count)
    }
    // The right column's edge is the sharper one.
    guard let (column, end) = ends.max(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return nil }
    let gutter = Gutter(column: column, isUsual: true)
    let both = rows[head..<end].count {
      $0.left(of: column) != nil && $0.right(of: column) != nil
    }
    guard both > leastRows - 1 else { return nil }
    let last = rows[head..<end].lastIndex { $0.right(of: column) != nil } ?? head
    return SideBox(rows: head..<last + 1, gutter: gutter)
  }
}
