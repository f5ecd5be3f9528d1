import PetikText

/// What it costs, in bits, to read two neighbouring words as one cell, as two cells of a row, or as
/// the end of a row. All three are low where the print agrees with them.
struct JunctionCosts: Sendable {
  /// Words `i - 1` and `i` are in one cell.
  var join: [Bits]
  /// A cell ends before word `i` and the row goes on.
  var split: [Bits]
  /// A row ends before word `i`; infinite inside a line.
  var row: [Bits]

  /// The same costs, where rows begin at some words and nowhere else.
  func withRows(at starts: [Int]) -> JunctionCosts {
    var costs = self
    var starts = starts[...]
    for index in row.indices where row[index] < .infinity {
      while let first = starts.first, first < index { starts.removeFirst() }
      if starts.first == index {
        costs.join[index] += 30
        costs.split[index] += 30
      } else if index < row.count - 1 {
        costs.row[index] += 30
      }
    }
    return costs
  }

  /// The same places, where each line is a cell and so many lines are a row: nothing is left to
  /// tell, and all else is excluded.
  func withCells(ofLines table: TableText, columns: Int) -> JunctionCosts {
    var costs = self
    var line = 0
    for index in table.words.indices.dropFirst() {
      let startsLine = table.words[index].startsLine
      line += startsLine ? 1 : 0
      let startsRow = startsLine && line % columns == 0
      costs.join[index] = startsLine ? 60 : 0
      costs.split[index] = startsLine && !startsRow ? 0 : 60
      costs.row[index] = startsRow ? 0 : .infinity
    }
    return costs
  }

  /// Bits given back for a division between words: that a row is divided so often follows from the
  /// number of columns, only the place is left to tell.
  static let divisionBits: Bits = 3

  init(_ table: TableText, neighbours: Neighbours) {
    let count = table.words.count
    join = Array(repeating: 0, count: count + 1)
    split = join
    row = Array(repeating: .infinity, count: count + 1)
    if count > 0 { row[0] = 0 }
    row[count] = 0
    guard count > 1 else { return }
    for index in 1..<count {
      let left = table.words[index - 1]
      let right = table.words[index]
      if right.startsLine {
        atLineEnd(index, left, right, blanksPart: table.blanksPart)
      } else {
        inLine(index, left, right, table)
        settleList(index, table)
      }
      if !left.shape.isNumeric, !right.shape.isNumeric { split[index] -= Self.divisionBits }
      let seen = neighbours.count(left.key, right.key)
      if seen > 0, !left.shape.isNumeric, !right.shape.isNumeric {
        split[index] += min(3, 1 + Bits(seen) / 4)
        join[index] = max(0, join[index] - 1)
      }
      if right.opensBracket {
        join[index] = max(0, join[index] - 1)
        split[index] += 2.5
        row[index] += 1.5
      }
      if right.depth > 0 {
        split[index] += 6
        row[index] += 7
        join[index] = max(0, join[index] - 1)
      }
    }
  }

  private mutating func atLineEnd(
    _ index: Int, _ left: TableText.Word, _ right: TableText.Word, blanksPart: Bool
  ) {
    join[index] = right.isApart ? 3.5 : blanksPart ? 1.2 : 1.5
    split[index] = right.isApart ? 0.4 : blanksPart ? 1.3 : 1
    row[index] = right.isApart ? 0.4 : blanksPart ? 1.1 : 0.7
    if right.shape == .lower {
      join[index] -= 1
      split[index] += 2.5
      row[index] += 1.5
    }
    if left.endsOpen {
      join[index] -= 1.2
      split[index] += 3.5
      row[index] += 4.5
    }
    switch (left.shape.isNumeric, right.shape.isNumeric) {
    case (true, true): join[index] += 4
    case (true, false): join[index] += right.opensBracket ? 0 : 1.5
    case (false, true): join[index] += left.endsOpen ? 0 : 1
    case (false, false): break
    }
  }

  private mutating func inLine(
    _ index: Int, _ left: TableText.Word, _ right: TableText.Word, _ table: TableText
  ) {
    (join[index], split[index]) = Self.shapeCosts(left, right)
    // `Plot Area Size of the plot`: a phrase begins where capitals end.
    if left.shape == .upper, right.shape == .upper, index + 1 < table.words.count,
      table.words[index + 1].shape == .lower, !table.words[index + 1].startsLine
    {
      split[index] -= 0.8
    }
    if right.opensQuotation {
      join[index] += 0.8
      split[index] = max(0.4, split[index] - 1)
    }
    if left.endsOpen, left.shape != .sign { split[index] += 4.5 }
    let gap = right.range.lowerBound - left.range.upperBound
    guard table.text.layout.isPositioned else { return }
    if gap >= 2 {
      join[index] += gap == 2 ? 2 : 6
      split[index] = 0
    } else {
      split[index] += 3
      join[index] /= 2
    }
  }

  /// `Jakarta padi, jagung, kedelai rendah`: a list begins and ends where its commas do.
  private mutating func settleList(_ index: Int, _ table: TableText) {
    let left = table.words[index - 1]
    guard !left.endsOpen else { return }
    let isAfterList = index > 1 && table.endsWithComma(index - 2)
    if isAfterList || table.endsWithComma(index) && table.words[index].shape == .lower {
      split[index] = max(0.5, split[index] - 2.5)
    }
  }

  private static func shapeCosts(
    _ left: TableText.Word, _ right: TableText.Word
  ) -> (join: Bits, split: Bits) {
    switch (left.shape, right.shape) {
    case (.sign, _): return (0, 8)
    case (_, .sign): return left.shape.isNumeric ? (0.8, 1.5) : (1.2, 1)
    case (.missing, _), (_, .missing): return (5, 0.3)
    case (.dash, let shape): return shape.isNumeric ? (0.5, 1.5) : (2.5, 0.8)
    case (let shape, .dash): return shape.isNumeric ? (0.5, 1.5) : (2.5, 0.8)
    case (let first, let second) where first.isNumeric && second.isNumeric: return (7, 0)
    case (let shape, _) where shape.isNumeric: return (3, 0.8)
    case (_, let shape) where shape.isNumeric: return (3, 0.5)
    case (_, .lower): return left.endsClosed ? (0.3, 3) : (0, 5)
    case (_, .upper): return left.endsClosed ? (2, 0.6) : (1, 1.8)
    default: return left.endsClosed ? (1.5, 1.5) : (0.8, 3)
    }
  }
}
