/// What the columns of a table charge for cells, side by side: the dictionaries against which cells
/// are described. All bits are ready to be looked up by number.
struct CellPrices: Sendable {
  let columns: Int
  let places: Places
  /// A row a price: see ``Places``.
  var table: Columns
  /// Bits for an empty cell in each column: one row, as the next.
  var empty: Columns
  /// The same, but infinite where no cell may be left empty before another.
  private(set) var emptied: Columns
  /// Bits for leaving all cells after a column empty.
  private(set) var missing: Columns

  var blocks: Int { table.blocks }

  /// Where prices stand in the table.
  struct Places: Sendable {
    /// Bits by class: those of a blank column and those of one which is known.
    static let classes = 0
    /// Bits by number of words, up to the longest cell.
    static let lengths = CellClass.count
    /// Bits that no cell of so many words or more is below, but for what its first word saves and
    /// unless it is a known value.
    static let least = lengths + BodyParse.longestCell + 1
    /// Bits saved by a first word that is known, by its number.
    static let firsts = least + BodyParse.longestCell + 1
    /// The same of a last word.
    let lasts: Int
    /// Bits saved by a value that is known, by its phrase.
    let values: Int
    let count: Int

    init(_ numbers: WordNumbers) {
      lasts = Self.firsts + numbers.wordCount
      values = lasts + numbers.wordCount
      count = values + numbers.phraseCount
    }
  }

  /// Columns of which nothing is known but phrases that stand in the table, by how often.
  init(columns: Int, numbers: WordNumbers, phrases: [Int] = []) {
    self.init(unsettled: columns, numbers: numbers, phrases: phrases)
    settle()
  }

  init(unsettled columns: Int, numbers: WordNumbers, phrases: [Int]) {
    self.columns = columns
    places = Places(numbers)
    table = Columns(repeating: 0, rows: places.count, columns: columns)
    empty = Columns(repeating: 5, rows: 1, columns: columns)
    empty[0, 0] = 3
    emptied = Columns(repeating: .infinity, rows: 1, columns: columns)
    missing = Columns(repeating: 0, rows: 1, columns: columns)
    for block in 0..<blocks {
      for (place, bits) in Self.ownBits.enumerated() {
        table[Places.classes + place, block: block] = Columns.Block(repeating: bits)
      }
    }
    for (phrase, count) in phrases.enumerated() where count > 1 { share(phrase, count: count) }
  }

  /// Bits for a cell by what it holds: words are longer to tell than numbers, a mixture longest.
  private static let ownBits: [Bits] = CellClass.allCases.map {
    switch $0 {
    case .year, .integer, .decimal, .percent: 0.3
    case .date, .range, .dash: 0.8
    case .title, .phrase: 1.5
    case .words: 1.8
    case .mixed: 3
    }
  }

  /// A value that stands in the table, whatever the column, need not be spelled again.
  private mutating func share(_ phrase: Int, count: Int) {
    let saved = Columns.Block(repeating: Self.saved(count, atMost: 2.5))
    for block in 0..<blocks { table[places.values + phrase, block: block] = saved }
  }

  /// Bits saved by what stands there so often.
  static func saved(_ count: Int, atMost most: Bits) -> Bits {
    count > 1 ? min(most, log2(quarters: 4 * count) * 0.7) : 0
  }

  /// Sums up what was learnt.
  mutating func settle() {
    for column in stride(from: columns - 2, through: 0, by: -1) {
      missing[0, column] = missing[0, column + 1] + empty[0, column + 1]
      emptied[0, column] = empty[0, column]
    }
    if columns > 2 { missing[0, 0] = min(missing[0, 0], BodyParse.groupRow) }
    for block in 0..<blocks {
      let shortest =
        table.lowest(Places.classes..<Places.lengths, block: block)
        - table.highest(places.lasts..<places.values, block: block)
      var length = Columns.Block(repeating: .infinity)
      for words in stride(from: BodyParse.longestCell, through: 0, by: -1) {
        let bits = table[Places.lengths + words, block: block]
        length.replace(with: bits, where: bits .< length)
        table[Places.least + words, block: block] = shortest + length
      }
    }
  }
}
