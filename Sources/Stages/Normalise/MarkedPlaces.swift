import PetikModel
import PetikText

extension MarkedTable {
  /// The table with its cells' places in the clean text.
  func placed(in segments: [RunningText.Segment]) -> MarkedTable {
    var table = self
    for row in rows.indices {
      for cell in rows[row].indices {
        let range = rows[row][cell].range
        let start = segments.start(of: range.lowerBound)
        table.rows[row][cell].range = start..<max(start, segments.end(of: range.upperBound))
      }
    }
    return table
  }
}

extension LineMark {
  var isOfTable: Bool {
    if case .zone(.table, _) = self { return true }
    return false
  }
}

extension [RunningText.Segment] {
  /// The clean byte at which what stands at a byte of the source, or first behind it, begins.
  fileprivate func start(of offset: Int) -> Int {
    let index = first { $0.source.end > offset }
    guard index < count else { return last.map { $0.at + $0.length } ?? 0 }
    let segment = self[index]
    guard offset > segment.source.start else { return segment.at }
    return segment.length == segment.source.length
      ? segment.at + offset - segment.source.start : segment.at
  }

  /// The clean byte behind what ends at a byte of the source, or last before it.
  fileprivate func end(of offset: Int) -> Int {
    let index = first { $0.source.start >= offset } - 1
    guard index >= 0 else { return 0 }
    let segment = self[index]
    guard offset < segment.source.end, segment.length == segment.source.length else {
      return segment.at + segment.length
    }
    return segment.at + offset - segment.source.start
  }

  /// The first of which something is true that is true of all behind it.
  private func first(where isBehind: (RunningText.Segment) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
