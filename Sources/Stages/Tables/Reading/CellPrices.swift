/// What the columns of a table charge for cells, side by side: the dictionaries against which cells
/// are described. All bits are ready to be looked up by number.
struct CellPrices: Sendable {
  /// Bits for an empty cell in each column.
  private(set) var empty: [Bits]
  /// The same, but infinite where no cell may be left empty before another: one row.
  private(set) var emptied: Columns
  /// Bits for leaving all cells after a column empty: one row.
  private(set) var missing: Columns
  /// Bits by class: those of a blank column and those of one which is known.
  private var classes: Columns
  /// Bits by number of words, up to the longest cell.
  private var lengths: Columns
  /// Bits saved by a value that is known, by its phrase.
  private var values: Columns
  /// Bits saved by a first word and a last word that are known, by number.
  private var firsts: Columns
  private var lasts: Columns
  /// Bits that no cell is below which is no known value: one row.
  private(set) var least: Columns

  var columns: Int { empty.count }

  /// Columns of which nothing is known but phrases that stand in the table, by how often.
  init(columns: Int, numbers: WordNumbers, phrases: [Int] = []) {
    empty = Array(repeating: 5, count: columns)
    empty[0] = 3
    classes = Columns(repeating: 0, rows: CellClass.allCases.count, columns: columns)
    lengths = Columns(repeating: 0, rows: BodyParse.longestCell + 1, columns: columns)
    values = Columns(repeating: 0, rows: numbers.phraseCount, columns: columns)
    firsts = Columns(repeating: 0, rows: numbers.wordCount, columns: columns)
    lasts = firsts
    missing = Columns(repeating: 0, rows: 1, columns: columns)
    least = missing
    emptied = Columns(repeating: .infinity, rows: 1, columns: columns)
    for (place, bits) in Self.ownBits.enumerated() {
      for block in 0..<classes.blocks { classes[place, block: block] += bits }
    }
    for (phrase, count) in phrases.enumerated() where count > 1 { share(phrase, count: count) }
    settle()
  }

  /// Learns the columns from the cells of a reading.
  init(_ rows: Rows, numbers: WordNumbers) {
    self.init(columns: rows.columns, numbers: numbers)
    var phrases = Array(repeating: 0, count: numbers.phraseCount)
    for cell in rows.cells {
      if let phrase = numbers.phrase(cell) { phrases[phrase] += 1 }
    }
    for (phrase, count) in phrases.enumerated() where count > 1 { share(phrase, count: count) }
    var counts = WordCounts(numbers)
    var means = Array(repeating: Columns.Block(repeating: -1), count: lengths.blocks)
    for column in 0..<columns {
      learn(column, rows, numbers, &counts, &means)
    }
    learnLengths(means)
    settle()
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

  private mutating func learn(
    _ column: Int, _ rows: Rows, _ numbers: WordNumbers, _ counts: inout WordCounts,
    _ means: inout [Columns.Block]
  ) {
    var kinds = Array(repeating: 0, count: CellClass.allCases.count)
    var (filled, words) = (0, 0)
    for row in 0..<rows.count where !rows[row, column].isEmpty {
      kinds[numbers.cellClass(rows[row, column]).rawValue] += 1
      filled += 1
      words += rows[row, column].count
      counts.add(rows[row, column], numbers)
    }
    let total = log2(quarters: 4 * filled + kinds.count)
    for (place, count) in kinds.enumerated() {
      classes[place, column] += total - log2(quarters: 4 * count + 1)
    }
    empty[column] =
      1.5 - (log2(quarters: 4 * (rows.count - filled) + 2) - log2(quarters: 4 * rows.count + 16))
    if filled > 0 {
      let mean = Bits(log2(Double(words) / Double(filled) + 1))
      means[column / Columns.width][column % Columns.width] = mean
    }
    for row in 0..<rows.count where !rows[row, column].isEmpty {
      let cell = rows[row, column]
      let (first, last) = (numbers.words[cell.lowerBound], numbers.words[cell.upperBound - 1])
      firsts[first, column] = Self.saved(counts.firsts[first], atMost: 1.5)
      lasts[last, column] = Self.saved(counts.lasts[last], atMost: 1.5)
      guard let phrase = numbers.phrase(cell), counts.values[phrase] > 1 else { continue }
      let own = min(3.5, 1 + log2(quarters: 4 * counts.values[phrase]))
      values[phrase, column] = max(values[phrase, column], own)
    }
    for row in 0..<rows.count where !rows[row, column].isEmpty {
      counts.forget(rows[row, column], numbers)
    }
  }

  /// - Parameter means: the logarithm of the mean number of words and one, by column; negative where
  ///   nothing is known.
  private mutating func learnLengths(_ means: [Columns.Block]) {
    for (block, mean) in means.enumerated() {
      for count in 0..<lengths.rows {
        let over = log2(quarters: 4 * count + 4) - mean
        var bits = over.replacing(with: -over, where: over .< 0) * 1.2
        bits.replace(with: 0, where: mean .< 0)
        lengths[count, block: block] = bits
      }
    }
  }

  /// A value that stands in the table, whatever the column, need not be spelled again.
  private mutating func share(_ phrase: Int, count: Int) {
    let saved = Columns.Block(repeating: Self.saved(count, atMost: 2.5))
    for block in 0..<values.blocks { values[phrase, block: block] = saved }
  }

  private static func saved(_ count: Int, atMost most: Bits) -> Bits {
    count > 1 ? min(most, log2(quarters: 4 * count) * 0.7) : 0
  }

  private mutating func settle() {
    for column in stride(from: columns - 2, through: 0, by: -1) {
      missing[0, column] = missing[0, column + 1] + empty[column + 1]
      emptied[0, column] = empty[column]
    }
    if columns > 2 { missing[0, 0] = min(missing[0, 0], BodyParse.groupRow) }
    for block in 0..<least.blocks {
      least[0, block: block] =
        classes.lowest(block) + lengths.lowest(block) - firsts.highest(block) - lasts.highest(block)
    }
  }

  /// Bits to describe a cell in each column of a block, beyond its words.
  ///
  /// - Parameters:
  ///   - first: bits saved by its first word.
  ///   - words: how many it has.
  @inline(__always)
  func bits(_ cell: Cells.Cell, first: Columns.Block, words: Int, block: Int) -> Columns.Block {
    let bits = classes[cell.cellClass.rawValue, block: block] + lengths[words, block: block]
    guard cell.cellClass.isText else { return bits }
    let spelled = bits - first - lasts[Int(cell.last), block: block]
    guard cell.phrase >= 0 else { return spelled }
    // A value that is known need not be spelled again.
    let saved = values[Int(cell.phrase), block: block]
    let known = bits - (saved + 2.5 * Bits(min(words, 4) - 1))
    return spelled.replacing(with: known, where: saved .> 0)
  }

  /// Bits saved by a cell's first word.
  @inline(__always)
  func first(_ word: Int, block: Int) -> Columns.Block { firsts[word, block: block] }
}

/// How often the words and phrases of a table stand in the cells of a column.
private struct WordCounts {
  var firsts: [Int]
  var lasts: [Int]
  var values: [Int]

  init(_ numbers: WordNumbers) {
    firsts = Array(repeating: 0, count: numbers.wordCount)
    lasts = firsts
    values = Array(repeating: 0, count: numbers.phraseCount)
  }

  mutating func add(_ cell: Range<Int>, _ numbers: WordNumbers) {
    firsts[numbers.words[cell.lowerBound]] += 1
    lasts[numbers.words[cell.upperBound - 1]] += 1
    if let phrase = numbers.phrase(cell) { values[phrase] += 1 }
  }

  mutating func forget(_ cell: Range<Int>, _ numbers: WordNumbers) {
    firsts[numbers.words[cell.lowerBound]] = 0
    lasts[numbers.words[cell.upperBound - 1]] = 0
    if let phrase = numbers.phrase(cell) { values[phrase] = 0 }
  }
}
