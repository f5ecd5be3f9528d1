/// One way to read a table's words: its header, its rows, and the bits that it takes to say so.
struct Reading: Sendable {
  var columns: Int
  var header: [[Range<Int>]]
  var rows: [[Range<Int>]]
  var bits: Double
  /// The words in the order which the ranges count; nil as they stand.
  var table: TableText?
}

/// Reads a table's words with the number of columns and the division that describe it shortest.
struct TableReader: Sendable {
  static let mostColumns = 16
  /// Words beyond which only the likeliest numbers of columns are tried.
  static let manyWords = 1200
  /// Words beyond which no reading is tried: no printed table is so long.
  static let mostWords = 6000
  /// Bits against a column without a name.
  static let namelessBits = 12.0

  let table: TableText
  let neighbours: Neighbours
  let numbers: WordNumbers

  init(table: TableText, neighbours: Neighbours) {
    self.table = table
    self.neighbours = neighbours
    numbers = WordNumbers(table)
  }

  /// Bits against names that do not end with a first line of several words.
  static let longHeaderBits = 10.0

  /// Numbers of columns that are looked at closely.
  static let likelyCounts = 5

  /// How much more a bit of the header weighs: all rows follow it.
  static let headerWeight = 2.0

  /// Bits to say that the words stand column after column.
  static let columnOrderBits = 6.0

  /// Bits to say that each line is a cell.
  static let lineCellBits = 12.0

  /// The readings of the words as they stand and in order of rows, the shortest first.
  func readings() -> [Reading] {
    guard table.words.count > 1, table.words.count <= Self.mostWords else { return [] }
    let most = min(Self.mostColumns, max(2, table.words.count / 2))
    let reordered = (2...most).compactMap { columns -> [Reading]? in
      guard let ordered = table.inOrderOfRows(columns: columns) else { return nil }
      return TableReader(table: ordered, neighbours: neighbours).readings(of: [columns])
    }.joined()
    return
      (readings(of: nil)
      + reordered.map { reading in
        var reading = reading
        reading.bits += Self.columnOrderBits
        return reading
      })
      .sorted { ($0.bits, $0.columns) < ($1.bits, $1.columns) }
  }

  /// The readings, one a number of columns, the shortest first.
  private func readings(of counts: [Int]?) -> [Reading] {
    let costs = JunctionCosts(table, neighbours: neighbours)
    let headers = HeaderParse(table, neighbours: neighbours)
    return (counts ?? likely(candidates(), costs: costs, headers: headers))
      .compactMap { columns in
        let choices = headers.headers(columns: columns)
        let readings = starts(columns: columns, costs: costs)
          .compactMap { read(columns: columns, from: $0, costs: costs, choices: choices) }
        return (readings + [readLines(columns: columns, costs: costs)].compactMap(\.self))
          .min { $0.bits < $1.bits }
      }
      .sorted { ($0.bits, $0.columns) < ($1.bits, $1.columns) }
  }

  /// The numbers of columns that a first glance finds shortest, and those that a line shows.
  private func likely(
    _ candidates: [Int], costs: JunctionCosts, headers: HeaderParse
  ) -> [Int] {
    guard candidates.count > Self.likelyCounts else { return candidates }
    let glances = candidates.compactMap { columns -> (columns: Int, bits: Double)? in
      let blank = blankModels(columns)
      let choices = headers.flatHeaders(columns: columns)
      let reading = read(columns: columns, from: blank, costs: costs, choices: choices, passes: 2)
      return reading.map { (columns, $0.bits) }
    }
    let shortest = glances.sorted { ($0.bits, $0.columns) < ($1.bits, $1.columns) }
    let namesOnFirstLine = table.words.prefix { $0.line == 0 }.count
    let regular =
      candidates.filter { table.regularRows(columns: $0).count > 1 }.prefix(2)
      + candidates.filter { !table.lineRows(columns: $0).isEmpty }
    let chosen = Set(shortest.prefix(Self.likelyCounts).map(\.columns))
    return candidates.filter {
      chosen.contains($0) || $0 == namesOnFirstLine || regular.contains($0)
    }
  }

  private func blankModels(_ columns: Int, shared: [Int] = []) -> [ColumnModel] {
    (0..<columns).map { ColumnModel(isStub: $0 == 0, numbers: numbers, shared: shared) }
  }

  private func candidates() -> [Int] {
    let most = min(Self.mostColumns, max(2, table.words.count / 2))
    guard table.words.count > Self.manyWords else { return most < 2 ? [] : Array(2...most) }
    var counts: [Int: Int] = [:]
    var perLine: [Int: Int] = [:]
    for word in table.words { perLine[word.line, default: 0] += 1 }
    for count in perLine.values { counts[count, default: 0] += 1 }
    let common = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 2
    return Array(max(2, common - 2)...min(Self.mostColumns, max(common + 1, 3)))
  }

  /// First ideas of what the columns are like: none; that of the regular lines; of each line as a
  /// row; of rows that begin where a line begins like another.
  private func starts(columns: Int, costs: JunctionCosts) -> [[ColumnModel]] {
    let blank = blankModels(columns)
    let regular = table.regularRows(columns: columns)
    var starts = [blank]
    if let phrases = table.repeatedPhrases(numbers) {
      starts.append(blankModels(columns, shared: phrases))
    }
    let lines = table.lineRows(columns: columns)
    if !lines.isEmpty { starts.append(learn(lines, columns: columns)) }
    if !regular.isEmpty { starts.append(learn(regular, columns: columns)) }
    for rowStarts in [table.lineStarts, table.repeatedStarts] where rowStarts.count > 1 {
      let parse = BodyParse(
        table, numbers: numbers, columns: columns, models: blank,
        costs: costs.withRows(at: Set(rowStarts)))
      let rows = parse.rows(from: rowStarts[0])
      if rows.count > 1 { starts.append(learn(rows, columns: columns)) }
    }
    return starts
  }

  private func learn(_ rows: [[Range<Int>]], columns: Int) -> [ColumnModel] {
    var shared = Array(repeating: 0, count: numbers.phraseCount)
    for cell in rows.joined() {
      if let phrase = numbers.phrase(cell) { shared[phrase] += 1 }
    }
    return (0..<columns).map { column in
      ColumnModel(rows.map { $0[column] }, of: table, numbers: numbers, shared: shared)
    }
  }

  /// Each line a cell, so many a row: what stands where needs not be told then.
  private func readLines(columns: Int, costs: JunctionCosts) -> Reading? {
    let rows = table.lineRows(columns: columns)
    guard let start = rows.first?.first?.lowerBound else { return nil }
    let names = table.lineCells(columns)
    let bits = names.reduce(0) { $0 + HeaderCosts.nameBits($1, of: table) }
    let header = HeaderParse.Header(words: start, rows: [names], bits: bits)
    var reading = read(
      columns: columns, from: learn(rows, columns: columns),
      costs: costs.withCells(ofLines: table, columns: columns), choices: [header], passes: 2)
    reading?.bits += Self.lineCellBits
    return reading
  }

  /// Divides, learns what the columns are like, and divides again.
  private func read(
    columns: Int, from start: [ColumnModel], costs: JunctionCosts, choices: [HeaderParse.Header],
    passes: Int = 4
  ) -> Reading? {
    var models = start
    var best: Reading?
    for _ in 0..<passes {
      let body = BodyParse(
        table, numbers: numbers, columns: columns, models: models, costs: costs)
      guard let reading = shortest(of: choices, body, columns, costs) else { return best }
      if let best, best.rows == reading.rows, best.header == reading.header { return reading }
      models = learn(reading.rows, columns: columns)
      // The first pass knows no columns: its bits cannot be compared.
      best = reading
    }
    return best
  }

  private func shortest(
    of choices: [HeaderParse.Header], _ body: BodyParse, _ columns: Int,
    _ costs: JunctionCosts
  ) -> Reading? {
    var bits = body.cost(from: 0) + Self.namelessBits * Double(columns)
    var header: HeaderParse.Header?
    let firstLine = table.words.prefix { $0.line == 0 }.count
    for choice in choices {
      let total =
        choice.bits * Self.headerWeight + costs.row[choice.words] + body.cost(from: choice.words)
      let isFirstLine = firstLine < 2 || choice.words == firstLine || choice.rows.count > 1
      let all = total + (isFirstLine ? 0 : Self.longHeaderBits)
      if all < bits { (bits, header) = (all, choice) }
    }
    guard bits < .infinity else { return nil }
    let rows = body.rows(from: header?.words ?? 0)
    guard !rows.isEmpty else { return nil }
    // What the columns are like must be told too: little is learnt from a row or two.
    bits += Double(columns) + 12 / Double(rows.count)
    return Reading(
      columns: columns, header: header?.rows ?? [], rows: rows, bits: bits, table: table)
  }
}
