import PetikText

/// The cheapest divisions of the words above the rows into column names.
struct HeaderParse: Sendable {
  struct Header: Sendable {
    var words: Int
    /// Rows of names; a spanner is repeated over its columns.
    var rows: [[Range<Int>]]
    var bits: Double
  }

  static let longest = 110

  /// Words of a name at most.
  static let longestName = 16
  /// Words above the names below spanners at most.
  static let longestTop = 40

  private let table: TableText
  private let costs: HeaderCosts
  let words: Int
  /// Bits for each name, by its last word and its number of words.
  private let nameBits: [Double]
  private let isYearName: [Bool]
  /// The cheapest names from a word on, where names below spanners may begin.
  private var namesFrom: [Int: Names] = [:]

  init(_ table: TableText, neighbours: Neighbours) {
    self.table = table
    words = min(table.words.count, Self.longest)
    costs = HeaderCosts(table, words: words, neighbours: neighbours)
    var bits = Array(repeating: 0.0, count: (words + 1) * Self.longestName)
    for end in 1..<max(words + 1, 1) {
      for count in 1...min(Self.longestName, end) {
        bits[end * Self.longestName + count - 1] = HeaderCosts.nameBits(
          (end - count)..<end, of: table)
      }
    }
    nameBits = bits
    isYearName = (0..<words).map { table.classes($0).contains(.yearName) }
    namesFrom[0] = names(from: 0)
    for middle in 2..<max(words, 3) where isRowStart(middle) && middle <= Self.longestTop {
      namesFrom[middle] = names(from: middle)
    }
  }

  /// Headers of one row of names.
  func flatHeaders(columns: Int) -> [Header] {
    guard let flat = namesFrom[0] else { return [] }
    return (1...max(words, 1)).filter(isRowStart).compactMap { end in
      let bits = flat.bits(columns, end)
      return bits < .infinity
        ? Header(words: end, rows: [flat.cells(columns, end)], bits: bits) : nil
    }
  }

  /// The best header of so many columns for each line that the rows may begin at.
  func headers(columns: Int) -> [Header] {
    var best: [Header?] = Array(repeating: nil, count: words + 1)
    for header in flatHeaders(columns: columns) { best[header.words] = header }
    findSpanned(columns: columns, best: &best)
    return best.compactMap(\.self)
  }

  private func isRowStart(_ word: Int) -> Bool {
    word < table.words.count && table.words[word].startsLine
  }

  /// Stub names, spanners, then the names below the spanners, where that is cheaper.
  private func findSpanned(columns: Int, best: inout [Header?]) {
    guard columns >= 3, let top = namesFrom[0] else { return }
    for middle in 2..<max(words, 3) where isRowStart(middle) {
      guard let below = namesFrom[middle] else { break }
      for end in (middle + 2)..<max(words, middle + 3) where isRowStart(end) {
        for stubs in 1...min(3, columns - 2) where below.bits(columns - stubs, end) < .infinity {
          findSpanned(columns, stubs, top, middle, below, end, best: &best[end])
        }
      }
    }
  }

  private func findSpanned(
    _ columns: Int, _ stubs: Int, _ top: Names, _ middle: Int, _ below: Names, _ end: Int,
    best: inout Header?
  ) {
    let leaves = columns - stubs
    for spanners in 1...max(1, leaves / 2) where leaves % spanners == 0 && leaves > spanners {
      let each = leaves / spanners
      let bits = top.bits(stubs + spanners, middle) + below.bits(leaves, end) + 3
      let limit = best?.bits ?? .infinity
      guard bits - Self.mostLikeness(leaves, period: each) < limit else { continue }
      let (upper, lower) = (top.cells(stubs + spanners, middle), below.cells(leaves, end))
      let total = bits - likeness(lower, period: each, spanner: upper[stubs])
      guard total < limit else { continue }
      let heads = upper[..<stubs]
      let first = heads + (0..<leaves).map { upper[stubs + $0 / each] }
      let second = heads.map { $0.upperBound..<$0.upperBound } + lower
      best = Header(words: end, rows: [Array(first), second], bits: total)
    }
  }

  /// What ``likeness(_:period:spanner:)`` saves at most.
  private static func mostLikeness(_ names: Int, period: Int) -> Double {
    Double(max(names - period, 1)) * 5
  }

  /// Bits saved because the names below the spanners repeat, or are years below `Tahun`.
  private func likeness(_ names: [Range<Int>], period: Int, spanner: Range<Int>) -> Double {
    if period < names.count {
      let same = names.indices.dropFirst(period).count {
        table.valueKey(names[$0]) == table.valueKey(names[$0 % period])
      }
      return same == names.count - period ? Double(same) * 5 : -6
    }
    let years = names.allSatisfy { $0.count == 1 && table.words[$0.lowerBound].shape == .year }
    return years && spanner.contains { isYearName[$0] } ? 5 : -2
  }

  /// The cheapest names from a word on: of each number, up to each word.
  private func names(from start: Int) -> Names {
    var names = Names(start: start, words: words, most: TableReader.mostColumns)
    for end in (start + 1)..<max(words + 1, start + 1) {
      names.settle(end, costs: costs, nameBits: nameBits)
    }
    return names
  }
}
