import PetikText

/// What a column's cells have in common: the dictionary against which a cell is described. All bits
/// are ready to be looked up by number.
struct ColumnModel: Sendable {
  /// Bits by class, that of a blank column and that of one which is known.
  private(set) var classBits = Self.ownBits
  /// Bits by number of words, up to the longest cell.
  private(set) var lengthBits = Array(repeating: 0.0, count: BodyParse.longestCell + 1)
  /// Bits for an empty cell.
  private(set) var emptyBits = 5.0
  /// Bits saved by a value that is known, by its phrase.
  private(set) var valueBits: [Double]
  /// Bits saved by a first word and a last word that are known, by number.
  private(set) var firstBits: [Double]
  private(set) var lastBits: [Double]

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

  /// A column of which nothing is known but phrases that stand in the table.
  init(isStub: Bool, numbers: WordNumbers, shared: [Int] = []) {
    if isStub { emptyBits = 3 }
    valueBits = Self.valueBits([], shared: shared, count: numbers.phraseCount)
    firstBits = Array(repeating: 0, count: numbers.wordCount)
    lastBits = firstBits
  }

  /// Learns a column from the cells of a reading; `shared` counts the values of all its columns.
  init(_ cells: [Range<Int>], of table: TableText, numbers: WordNumbers, shared: [Int]) {
    var counts = Array(repeating: 0.25, count: CellClass.allCases.count)
    var words = 0
    var values = Array(repeating: 0, count: numbers.phraseCount)
    var firsts = Array(repeating: 0, count: numbers.wordCount)
    var lasts = firsts
    for cell in cells where !cell.isEmpty {
      counts[table.cellClass(cell).rawValue] += 1
      words += cell.count
      if let phrase = numbers.phrase(cell) { values[phrase] += 1 }
      firsts[numbers.words[cell.lowerBound]] += 1
      lasts[numbers.words[cell.upperBound - 1]] += 1
    }
    let total = counts.reduce(0, +)
    for (index, count) in counts.enumerated() { classBits[index] += -log2(count / total) }
    let filled = cells.count { !$0.isEmpty }
    let empty = Double(cells.count - filled)
    emptyBits = 1.5 - log2((empty + 0.5) / (Double(cells.count) + 4))
    if filled > 0 {
      let mean = Double(words) / Double(filled)
      lengthBits = lengthBits.indices.map { abs(log2(Double($0 + 1) / (mean + 1))) * 1.2 }
    }
    valueBits = Self.valueBits(values, shared: shared, count: numbers.phraseCount)
    firstBits = firsts.map { $0 > 1 ? min(1.5, log2(Double($0)) * 0.7) : 0 }
    lastBits = lasts.map { $0 > 1 ? min(1.5, log2(Double($0)) * 0.7) : 0 }
  }

  /// A value that is known need not be spelled again.
  private static func valueBits(_ values: [Int], shared: [Int], count: Int) -> [Double] {
    (0..<count).map { phrase in
      let here = phrase < values.count ? values[phrase] : 0
      let anywhere = phrase < shared.count ? shared[phrase] : 0
      let own = here > 1 ? min(3.5, 1 + log2(Double(here))) : 0
      let common = anywhere > 1 ? min(2.5, log2(Double(anywhere)) * 0.7) : 0
      return max(own, common)
    }
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
