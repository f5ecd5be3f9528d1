/// The search for the shortest reading of a table's words with one number of columns.
struct ColumnSearch: Sendable {
  /// What the columns are thought to be like at first.
  enum Start: Sendable {
    case nothing
    /// Values that stand in the table, by phrase and how often.
    case values([Int])
    /// Rows that are read off the print.
    case rows([[Range<Int>]])
  }

  let columns: Int
  private let table: TableText
  private let numbers: WordNumbers
  private let costs: JunctionCosts
  private let cells: Cells
  private let rowStarts: [RowStarts]
  private let blank: [ColumnModel]
  private var blankParse: BodyParse?
  /// Divisions by the rows from which the columns were learnt: many starts lead to the same.
  private var parses: [[[Range<Int>]]: BodyParse] = [:]

  /// Bits against a column without a name.
  private static let namelessBits = 12.0
  /// Bits against names that do not end with a first line of several words.
  private static let longHeaderBits = 10.0
  /// How much more a bit of the header weighs: all rows follow it.
  private static let headerWeight = 2.0
  /// Bits to say that each line is a cell.
  private static let lineCellBits = 12.0

  /// - Parameters:
  ///   - cells: those that `costs` allow.
  ///   - rowStarts: places at which rows may be thought to begin at first.
  init(
    _ table: TableText, numbers: WordNumbers, columns: Int, costs: JunctionCosts, cells: Cells,
    rowStarts: [RowStarts] = []
  ) {
    self.columns = columns
    self.table = table
    self.numbers = numbers
    self.costs = costs
    self.cells = cells
    self.rowStarts = rowStarts
    blank = Self.blank(columns, numbers)
  }

  /// The shortest reading under one of the headers.
  mutating func shortest(_ choices: [HeaderParse.Header]) -> Reading? {
    var readings: [Reading] = []
    for start in starts() {
      if let reading = read(from: start, choices: choices) { readings.append(reading) }
    }
    if let lines = readLines() { readings.append(lines) }
    return readings.min { $0.bits < $1.bits }
  }

  /// First ideas of what the columns are like: none; that of values that return; of each line as a
  /// row; of the regular lines; of rows that begin where a line begins like another.
  private func starts() -> [Start] {
    var starts: [Start] = [.nothing]
    if let phrases = table.repeatedPhrases(numbers) { starts.append(.values(phrases)) }
    let lines = table.lineRows(columns: columns)
    if !lines.isEmpty { starts.append(.rows(lines)) }
    let regular = table.regularRows(columns: columns)
    if !regular.isEmpty { starts.append(.rows(regular)) }
    for start in rowStarts {
      let parse = BodyParse(numbers, models: blank, costs: start.costs, cells: start.cells)
      let rows = parse.rows(from: start.first)
      if rows.count > 1 { starts.append(.rows(rows)) }
    }
    return starts
  }

  /// Each line a cell, so many a row: what stands where needs not be told then.
  private func readLines() -> Reading? {
    let rows = table.lineRows(columns: columns)
    guard let start = rows.first?.first?.lowerBound else { return nil }
    let names = table.lineCells(columns)
    let bits = names.reduce(0) { $0 + HeaderCosts.nameBits($1, of: table) }
    let header = HeaderParse.Header(words: start, rows: [names], bits: bits)
    let costs = costs.withCells(ofLines: table, columns: columns)
    var search = ColumnSearch(
      table, numbers: numbers, columns: columns, costs: costs, cells: Cells(numbers, costs))
    var reading = search.read(from: .rows(rows), choices: [header], passes: 2)
    reading?.bits += Self.lineCellBits
    return reading
  }

  /// Divides, learns what the columns are like, and divides again.
  mutating func read(
    from start: Start, choices: [HeaderParse.Header], passes: Int = 4
  ) -> Reading? {
    var start = start
    var best: Reading?
    for _ in 0..<passes {
      guard let reading = shortest(of: choices, parse(start)) else { return best }
      if let best, best.rows == reading.rows, best.header == reading.header { return reading }
      start = .rows(reading.rows)
      // The first pass knows no columns: its bits cannot be compared.
      best = reading
    }
    return best
  }

  private mutating func parse(_ start: Start) -> BodyParse {
    switch start {
    case .nothing:
      let parse = blankParse ?? BodyParse(numbers, models: blank, costs: costs, cells: cells)
      blankParse = parse
      return parse
    case .values(let phrases):
      return BodyParse(
        numbers, models: Self.blank(columns, numbers, shared: phrases), costs: costs, cells: cells)
    case .rows(let rows):
      if let parse = parses[rows] { return parse }
      let parse = BodyParse(numbers, models: learn(rows), costs: costs, cells: cells)
      parses[rows] = parse
      return parse
    }
  }

  private static func blank(
    _ columns: Int, _ numbers: WordNumbers, shared: [Int] = []
  ) -> [ColumnModel] {
    (0..<columns).map { ColumnModel(isStub: $0 == 0, numbers: numbers, shared: shared) }
  }

  private func learn(_ rows: [[Range<Int>]]) -> [ColumnModel] {
    var shared = Array(repeating: 0, count: numbers.phraseCount)
    for cell in rows.joined() {
      if let phrase = numbers.phrase(cell) { shared[phrase] += 1 }
    }
    return (0..<columns).map { column in
      ColumnModel(rows.map { $0[column] }, of: table, numbers: numbers, shared: shared)
    }
  }

  private func shortest(
    of choices: [HeaderParse.Header], _ body: BodyParse
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

/// Words at which rows begin, and nowhere else.
struct RowStarts: Sendable {
  let first: Int
  let costs: JunctionCosts
  let cells: Cells

  /// Every line a row; rows that begin where a line begins like another.
  static func all(_ table: TableText, _ numbers: WordNumbers, _ costs: JunctionCosts) -> [RowStarts]
  {
    [table.lineStarts, table.repeatedStarts].filter { $0.count > 1 }.map { starts in
      let costs = costs.withRows(at: Set(starts))
      return RowStarts(first: starts[0], costs: costs, cells: Cells(numbers, costs))
    }
  }
}
