import PetikText

/// What a column's cells have in common: the dictionary against which a cell is described.
struct ColumnModel: Sendable {
  private var classBits = Array(repeating: 3.0, count: CellClass.allCases.count)
  private var meanWords: Double?
  /// Bits for an empty cell.
  private(set) var emptyBits = 5.0
  private var values: [UInt64: Int] = [:]
  private var firsts: [UInt64: Int] = [:]
  private var lasts: [UInt64: Int] = [:]

  /// Bits for a cell by what it holds: words are longer to tell than numbers, a mixture longest.
  private static let ownBits: [Double] = CellClass.allCases.map {
    switch $0 {
    case .year, .integer, .decimal, .percent: 0.3
    case .date, .range, .dash: 0.8
    case .title, .phrase: 1.5
    case .words: 1.8
    case .mixed: 3
    }
  }

  /// Values of any column of the table.
  var shared: [UInt64: Int] = [:]

  init(isStub: Bool) { if isStub { emptyBits = 3 } }

  /// Learns a column from the cells of a reading.
  init(_ cells: [Range<Int>], of table: TableText) {
    var counts = Array(repeating: 0.25, count: CellClass.allCases.count)
    var words = 0
    for cell in cells where !cell.isEmpty {
      counts[table.cellClass(cell).rawValue] += 1
      words += cell.count
      values[table.valueKey(cell), default: 0] += 1
      firsts[table.words[cell.lowerBound].key, default: 0] += 1
      lasts[table.words[cell.upperBound - 1].key, default: 0] += 1
    }
    let total = counts.reduce(0, +)
    classBits = counts.map { -log2($0 / total) }
    let filled = cells.count { !$0.isEmpty }
    let empty = Double(cells.count - filled)
    emptyBits = 1.5 - log2((empty + 0.5) / (Double(cells.count) + 4))
    if filled > 0 { meanWords = Double(words) / Double(filled) }
  }

  /// Bits to describe a cell, beyond its words.
  func bits(_ cellClass: CellClass, words: Int, value: UInt64, first: UInt64, last: UInt64)
    -> Double
  {
    var bits = Self.ownBits[cellClass.rawValue]
    if let meanWords {
      bits += classBits[cellClass.rawValue]
      bits += abs(log2(Double(words + 1) / (meanWords + 1))) * 1.2
    }
    if cellClass.isText {
      // A value that is known need not be spelled again.
      let here = values[value] ?? 0
      let anywhere = shared[value] ?? 0
      if max(here, anywhere) > 1 {
        let own = here > 1 ? min(3.5, 1 + log2(Double(here))) : 0
        let common = anywhere > 1 ? min(2.5, log2(Double(anywhere)) * 0.7) : 0
        bits -= max(own, common) + 2.5 * Double(min(words, 4) - 1)
      } else {
        if let seen = firsts[first], seen > 1 { bits -= min(1.5, log2(Double(seen)) * 0.7) }
        if let seen = lasts[last], seen > 1 { bits -= min(1.5, log2(Double(seen)) * 0.7) }
      }
    }
    return bits
  }
}

extension TableText {
  func cellClass(_ cell: Range<Int>) -> CellClass {
    var result = CellClass(words[cell.lowerBound].shape)
    for word in words[cell].dropFirst() { result = result.adding(word.shape) }
    return result
  }

  func valueKey(_ cell: Range<Int>) -> UInt64 {
    cell.reduce(0) { TableText.extend($0, with: words[$1].key) }
  }

  static func extend(_ value: UInt64, with key: UInt64) -> UInt64 {
    (value &* 0x9e37_79b9_7f4a_7c15) ^ key
  }
}
