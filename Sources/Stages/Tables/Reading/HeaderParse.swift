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
      flat.cells(columns, end).map { Header(words: end, rows: [$0.cells], bits: $0.bits) }
    }
  }

  /// The best header of so many columns for each line that the rows may begin at.
  func headers(columns: Int) -> [Header] {
    var best: [Int: Header] = [:]
    for header in flatHeaders(columns: columns) { best[header.words] = header }
    for header in spanned(columns: columns)
    where header.bits < best[header.words]?.bits ?? .infinity {
      best[header.words] = header
    }
    return best.values.sorted { $0.words < $1.words }
  }

  private func isRowStart(_ word: Int) -> Bool {
    word < table.words.count && table.words[word].startsLine
  }

  /// Stub names, spanners, then the names below the spanners.
  private func spanned(columns: Int) -> [Header] {
    guard columns >= 3, let top = namesFrom[0] else { return [] }
    var found: [Header] = []
    for middle in 2..<max(words, 3) where isRowStart(middle) {
      guard let below = namesFrom[middle] else { break }
      for end in (middle + 2)..<max(words, middle + 3) where isRowStart(end) {
        for stubs in 1...min(3, columns - 2) {
          found += spanned(columns, stubs, top, middle, below, end)
        }
      }
    }
    return found
  }

  private func spanned(
    _ columns: Int, _ stubs: Int, _ top: Names, _ middle: Int, _ below: Names, _ end: Int
  ) -> [Header] {
    let leaves = columns - stubs
    guard let (lower, lowerBits) = below.cells(leaves, end) else { return [] }
    var found: [Header] = []
    for spanners in 1...max(1, leaves / 2) where leaves % spanners == 0 && leaves > spanners {
      guard let (upper, upperBits) = top.cells(stubs + spanners, middle) else { continue }
      let each = leaves / spanners
      var bits = upperBits + lowerBits + 3
      bits -= likeness(lower, period: each, spanner: upper[stubs])
      let heads = upper[..<stubs]
      let first = heads + (0..<leaves).map { upper[stubs + $0 / each] }
      let second = heads.map { $0.upperBound..<$0.upperBound } + lower
      found.append(Header(words: end, rows: [Array(first), second], bits: bits))
    }
    return found
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
    guard start < words else { return names }
    for cell in 1...TableReader.mostColumns {
      for end in (start + cell)...max(words, start + cell) where end <= words {
        extend(&names, cell: cell, end: end, from: start)
      }
    }
    return names
  }

  private func extend(_ names: inout Names, cell: Int, end: Int, from start: Int) {
    var joined = 0.0
    var begin = end - 1
    let lowest = max(start + cell - 1, end - Self.longestName)
    while begin >= lowest {
      let before = names[cell - 1, begin]
      if before < .infinity {
        let split = begin == start ? 0 : costs.split[begin]
        let bits = before + split + joined + nameBits[end * Self.longestName + end - begin - 1]
        if bits < names[cell, end] { names.set(cell, end, bits, from: begin) }
      }
      guard begin > start else { break }
      joined += costs.join[begin]
      begin -= 1
    }
  }
}

/// A table of the cheapest division of words `start..<end` into so many names.
struct Names: Sendable {
  let start: Int
  private let width: Int
  private var bits: [Double]
  private var from: [Int]

  init(start: Int, words: Int, most: Int) {
    self.start = start
    width = words + 1
    bits = Array(repeating: .infinity, count: (most + 1) * width)
    from = Array(repeating: 0, count: (most + 1) * width)
    if start < width { bits[start] = 0 }
  }

  subscript(_ cells: Int, _ end: Int) -> Double { bits[cells * width + end] }

  mutating func set(_ cells: Int, _ end: Int, _ value: Double, from begin: Int) {
    bits[cells * width + end] = value
    from[cells * width + end] = begin
  }

  /// The names up to a word, and their bits.
  func cells(_ count: Int, _ end: Int) -> (cells: [Range<Int>], bits: Double)? {
    guard end < width, self[count, end] < .infinity else { return nil }
    var cells: [Range<Int>] = []
    var end = end
    let total = self[count, end]
    for cell in stride(from: count, to: 0, by: -1) {
      let begin = from[cell * width + end]
      cells.append(begin..<end)
      end = begin
    }
    return (cells.reversed(), total)
  }
}
