/// The cheapest division of one line's words into the columns of its part.
struct BandFit: Sendable {
  /// The words of each column, as indices of the line's words; empty where a column has none.
  var cells: [Range<Int>]
  var bits: Double

  private static let emptyBits = 0.3
  private static let farBits = 0.6
  private static let mostFarBits = 6.0
  /// Bits against a number among words, and a word among numbers: names are words.
  private static let foreignNumberBits = 4.0
  private static let foreignWordBits = 0.5
  /// Bits for a number and a name in one cell.
  private static let foreignBits = 2.5

  init(_ line: PlacedText.PlacedLine, _ bands: Bands) {
    let columns = bands.count
    let words = line.words
    cells = Array(repeating: 0..<0, count: columns)
    bits = 0
    guard columns > 0, !words.isEmpty else { return }
    var cost = (0..<columns).map { column in
      Self.far(words[0], bands, column) + Double(column) * Self.emptyBits
    }
    // The column of the word before, by word and column.
    var from: [Int] = []
    var next = cost
    for index in words.indices.dropFirst() {
      let join = Self.joinBits(words[index - 1], words[index])
      let split = Self.splitBits(words[index - 1], words[index])
      for column in 0..<columns {
        var (best, step) = (cost[column] + join, column)
        for left in 0..<column {
          let total = cost[left] + split + Double(column - left - 1) * Self.emptyBits
          if total < best { (best, step) = (total, left) }
        }
        next[column] = best + Self.far(words[index], bands, column)
        from.append(step)
      }
      swap(&cost, &next)
    }
    for column in 0..<columns { cost[column] += Double(columns - 1 - column) * Self.emptyBits }
    guard var column = cost.indices.min(by: { cost[$0] < cost[$1] }) else { return }
    bits = cost[column]
    var end = words.count
    for index in stride(from: words.count - 1, through: 0, by: -1) {
      let before = index > 0 ? from[(index - 1) * columns + column] : -1
      guard before != column else { continue }
      cells[column] = index..<end
      (column, end) = (before, index)
    }
  }

  /// Numbers as many as the columns of numbers, whatever their places: years set closer than the
  /// cells below them.
  static func numbersInOrder(_ line: PlacedText.PlacedLine, _ bands: Bands) -> [Range<Int>]? {
    let numeric = bands.numbers.indices.filter { bands.numbers[$0] > 0.5 }
    guard line.words.count == numeric.count, line.words.allSatisfy(\.isNumeric) else { return nil }
    var cells = Array(repeating: 0..<0, count: bands.count)
    for (place, column) in numeric.enumerated() { cells[column] = place..<place + 1 }
    return cells
  }

  private static func far(_ word: PlacedWord, _ bands: Bands, _ column: Int) -> Double {
    let band = bands.ranges[column]
    let outside =
      max(0, band.lowerBound - word.columns.lowerBound)
      + max(0, word.columns.upperBound - band.upperBound)
    let bits = min(mostFarBits, farBits * Double(outside))
    guard outside > 0, column < bands.numbers.count else { return bits }
    if word.isNumeric { return bits + (bands.numbers[column] < 0.2 ? foreignNumberBits : 0) }
    return bits + (bands.numbers[column] > 0.8 ? foreignWordBits : 0)
  }

  private static func joinBits(_ left: PlacedWord, _ right: PlacedWord) -> Double {
    if left.isNumeric, right.isNumeric { return 8 + min(3, Double(right.gap - 1) * 0.5) }
    let isForeign = right.isForeign(to: left)
    guard right.gap > 1 else { return isForeign ? foreignBits : 0 }
    let bits = min(8, 0.5 + Double(right.gap - 1))
    return left.isNumeric == right.isNumeric ? bits : bits + 2
  }

  private static func splitBits(_ left: PlacedWord, _ right: PlacedWord) -> Double {
    if right.gap > 1 { return right.gap == 2 ? 0.3 : 0 }
    if left.isColumnName, right.opensName { return 0.8 }
    return right.isForeign(to: left) ? 0.6 : 3
  }
}
