/// Where the columns of one part of a table stand: a range of page columns each, left to right.
struct Bands: Equatable, Sendable {
  var ranges: [Range<Int>]
  /// Share of numbers among each column's cells, where it is known.
  var numbers: [Double] = []

  var count: Int { ranges.count }

  /// Bits against a column, so that a gap that one line shows makes none.
  static let columnBits = 3.5
  /// No line says more than this against the bands: it may be a spanner or a stray.
  static let mostLineBits = 25.0

  /// The columns that the white gutters show: valleys between two hills of text that are lower
  /// than the given share of the smaller hill.
  init(gutters lines: [PlacedText.PlacedLine], share: Double) {
    let width = lines.compactMap { $0.words.last?.columns.upperBound }.max() ?? 0
    var heights = Array(repeating: 0, count: width)
    for line in lines {
      for fragment in line.fragments {
        for column in line.columns(of: fragment) { heights[column] += 1 }
      }
    }
    var hills = Hill.all(in: heights)
    while hills.count > 1 {
      // The shallowest valley goes first.
      let ratios = hills.indices.dropFirst().map { index in
        Double(hills[index].valleyBefore)
          / Double(max(1, min(hills[index - 1].height, hills[index].height)))
      }
      guard let most = ratios.indices.max(by: { ratios[$0] < ratios[$1] }), ratios[most] > share
      else { break }
      let right = hills.remove(at: most + 1)
      hills[most].columns = hills[most].columns.lowerBound..<right.columns.upperBound
      hills[most].height = max(hills[most].height, right.height)
    }
    ranges = hills.map(\.columns)
  }

  /// The columns of lines with so many fragments, each where most of them stand.
  init?(lines: [PlacedText.PlacedLine], fragments count: Int) {
    let regular = lines.map { ($0, $0.fragments) }.filter { $0.1.count == count }
    guard !regular.isEmpty else { return nil }
    ranges = (0..<count).map { place in
      Self.usual(regular.map { line, fragments in line.columns(of: fragments[place]) })
    }
    for index in ranges.indices.dropFirst()
    where ranges[index].lowerBound <= ranges[index - 1].lowerBound { return nil }
  }

  init(ranges: [Range<Int>], numbers: [Double] = []) {
    (self.ranges, self.numbers) = (ranges, numbers)
  }

  /// The bands moved so that the first begins elsewhere.
  func moved(to start: Int) -> Bands {
    guard let first = ranges.first else { return self }
    let step = start - first.lowerBound
    return Bands(ranges: ranges.map { max(0, $0.lowerBound + step)..<max(1, $0.upperBound + step) })
  }

  /// The range that most of some ranges keep to.
  static func usual(_ ranges: [Range<Int>]) -> Range<Int> {
    let starts = ranges.map(\.lowerBound).sorted()
    let ends = ranges.map(\.upperBound).sorted()
    let start = starts[starts.count / 10]
    return start..<max(start + 1, ends[ends.count - 1 - ends.count / 10])
  }
}

/// A stretch of page columns with text, between two valleys.
private struct Hill {
  var columns: Range<Int>
  var height: Int
  /// The lowest height between the hill before and this one.
  var valleyBefore: Int

  /// One a local peak of the heights.
  static func all(in heights: [Int]) -> [Hill] {
    var runs: [(height: Int, columns: Range<Int>)] = []
    for (column, height) in heights.enumerated() {
      if let last = runs.last, last.height == height {
        runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
      } else {
        runs.append((height, column..<column + 1))
      }
    }
    var hills: [Hill] = []
    var valley = (height: 0, columns: 0..<0)
    for (index, run) in runs.enumerated() {
      let before = index > 0 ? runs[index - 1].height : 0
      let after = index + 1 < runs.count ? runs[index + 1].height : 0
      if run.height > before, run.height > after {
        if let last = hills.indices.last {
          hills[last].columns = hills[last].columns.lowerBound..<valley.columns.lowerBound
        }
        hills.append(
          Hill(
            columns: valley.columns.upperBound..<heights.count, height: run.height,
            valleyBefore: valley.height))
        valley = (Int.max, run.columns)
      } else if run.height < valley.height || run.height == valley.height && hills.isEmpty {
        valley = run
      }
    }
    return hills
  }
}
