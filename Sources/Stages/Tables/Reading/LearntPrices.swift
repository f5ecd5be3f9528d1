extension CellPrices {
  /// Learns the columns from the cells of a reading.
  init(_ rows: Rows, numbers: WordNumbers) {
    var phrases = Array(repeating: 0, count: numbers.phraseCount)
    for cell in rows.cells {
      if let phrase = numbers.phrase(cell) { phrases[phrase] += 1 }
    }
    self.init(unsettled: rows.columns, numbers: numbers, phrases: phrases)
    var counts = WordCounts(numbers)
    var means = Array(repeating: Columns.Block(repeating: -1), count: blocks)
    var cells: [Range<Int>] = []
    for column in 0..<columns {
      cells.removeAll(keepingCapacity: true)
      for row in 0..<rows.count where !rows[row, column].isEmpty { cells.append(rows[row, column]) }
      learnClasses(of: cells, column, rows: rows.count, numbers, &means)
      learnWords(of: cells, column, numbers, &counts)
    }
    learnLengths(means)
    settle()
  }

  private mutating func learnClasses(
    of cells: [Range<Int>], _ column: Int, rows: Int, _ numbers: WordNumbers,
    _ means: inout [Columns.Block]
  ) {
    var kinds = Array(repeating: 0, count: CellClass.count)
    var words = 0
    for cell in cells {
      kinds[numbers.cellClass(cell).rawValue] += 1
      words += cell.count
    }
    let total = log2(quarters: 4 * cells.count + kinds.count)
    for place in kinds.indices {
      table[Places.classes + place, column] += total - log2(quarters: 4 * kinds[place] + 1)
    }
    empty[0, column] =
      1.5 - (log2(quarters: 4 * (rows - cells.count) + 2) - log2(quarters: 4 * rows + 16))
    if !cells.isEmpty {
      let mean = Bits(log2(Double(words) / Double(cells.count) + 1))
      means[column / Columns.width][column % Columns.width] = mean
    }
  }

  private mutating func learnWords(
    of cells: [Range<Int>], _ column: Int, _ numbers: WordNumbers,
    _ counts: inout WordCounts
  ) {
    for cell in cells { counts.add(cell, numbers) }
    for cell in cells {
      let (first, last) = (numbers.words[cell.lowerBound], numbers.words[cell.upperBound - 1])
      table[Places.firsts + first, column] = Self.saved(counts.firsts[first], atMost: 1.5)
      table[places.lasts + last, column] = Self.saved(counts.lasts[last], atMost: 1.5)
      guard let phrase = numbers.phrase(cell), counts.values[phrase] > 1 else { continue }
      let own = min(3.5, 1 + log2(quarters: 4 * counts.values[phrase]))
      table[places.values + phrase, column] = max(table[places.values + phrase, column], own)
    }
    for cell in cells { counts.forget(cell, numbers) }
  }

  /// - Parameter means: the logarithm of the mean number of words and one, by column; negative where
  ///   nothing is known.
  private mutating func learnLengths(_ means: [Columns.Block]) {
    for (block, mean) in means.enumerated() {
      for count in 0...BodyParse.longestCell {
        let over = log2(quarters: 4 * count + 4) - mean
        var bits = over.replacing(with: -over, where: over .< 0) * 1.2
        bits.replace(with: 0, where: mean .< 0)
        table[Places.lengths + count, block: block] = bits
      }
    }
  }
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
