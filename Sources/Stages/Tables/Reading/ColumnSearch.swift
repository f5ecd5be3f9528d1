/// A table's words divided into so many columns.
struct Division: Sendable {
  var header: HeaderParse.Header?
  var rows: Rows
  var bits: Bits
}

/// The search for the shortest division of a table's words into one number of columns.
final class ColumnSearch {
  let columns: Int
  private let inputs: SearchInputs
  private let costs: JunctionCosts
  private let cells: Cells
  /// Columns of which nothing is known, and the parse by them.
  private lazy var blank = CellPrices(columns: columns, numbers: numbers)
  private lazy var blankParse = BodyParse(numbers, cells, blank, costs)
  /// Parses by the rows from which the columns were learnt: many starts lead to the same.
  private var parses: [(rows: Rows, parse: BodyParse)] = []

  /// Bits against a column without a name.
  private static let namelessBits: Bits = 12
  /// Bits against names that do not end with a first line of several words.
  private static let longHeaderBits: Bits = 10
  /// How much more a bit of the header weighs: all rows follow it.
  private static let headerWeight: Bits = 2
  /// Bits to say that each line is a cell.
  private static let lineCellBits: Bits = 12
  /// Divisions after which one that still changes is taken as it is.
  private static let mostPasses = 3

  /// - Parameters:
  ///   - costs: what it costs to divide, if not what the inputs say.
  init(_ inputs: SearchInputs, columns: Int, costs: JunctionCosts? = nil) {
    self.inputs = inputs
    self.columns = columns
    self.costs = costs ?? inputs.costs
    cells = costs.map { Cells(inputs.numbers, $0) } ?? inputs.cells
  }

  private var table: TableText { inputs.table }
  private var numbers: WordNumbers { inputs.numbers }
  private var headers: HeaderParse { inputs.headers }

  /// What a first look finds: names of one row, and columns of which nothing is known.
  func look() -> Division? {
    shortest(of: headers.flatHeaders(columns: columns), blankParse)
  }

  /// What a second look finds: names of one row, and columns learnt once.
  func secondLook() -> Division? {
    read(from: blankParse, headers.flatHeaders(columns: columns), passes: 2)
  }

  /// What single lines show: each a cell, or a row of cells that are like one another.
  func lineLook() -> Division? {
    let flat = headers.flatHeaders(columns: columns)
    let divisions = lineIdeas.map { read(from: parse($0), flat, passes: 2) } + [readLines()]
    return divisions.compactMap(\.self).min { $0.bits < $1.bits }
  }

  /// Rows that single lines show, if they do.
  private var lineIdeas: [Rows] {
    [table.lineRows(columns: columns), table.regularRows(columns: columns)].filter { !$0.isEmpty }
  }

  /// The shortest division that is found from some first idea of what the columns are like: none;
  /// that of values that return; of each line as a cell; of the regular lines; of rows that begin
  /// where a line begins like another. An idea that a division bears out already is not tried.
  func shortest() -> Division? {
    let choices = headers.headers(columns: columns)
    var found: [Division] = []
    func add(_ division: Division?) { if let division { found.append(division) } }
    let plain = shortest(of: choices, blankParse)?.rows
    add(read(from: blankParse, choices))
    if let phrases = table.repeatedPhrases(numbers) {
      let prices = CellPrices(columns: columns, numbers: numbers, phrases: phrases)
      add(read(from: BodyParse(numbers, cells, prices, costs), choices))
    }
    for rows in lineIdeas where !found.contains(where: { $0.rows.hold(rows) }) {
      add(read(from: parse(rows), choices))
    }
    for start in inputs.rowStarts where plain?.begin(at: start.words) != true {
      let parse = BodyParse(numbers, start.cells, blank, start.costs)
      let rows = parse.rows(from: start.words[0])
      guard rows.count > 1, !found.contains(where: { $0.rows.hold(rows) }) else { continue }
      add(read(from: self.parse(rows), choices))
    }
    add(readLines())
    return found.min { $0.bits < $1.bits }
  }

  /// The division, if the print itself shows the rows: then no other need be looked for.
  func shown() -> Division? {
    let division = read(from: blankParse, headers.headers(columns: columns))
    return division.flatMap { isShown($0.rows) ? $0 : nil }
  }

  /// Each line is a row, a stub of words or a number, then values.
  private func isShown(_ rows: Rows) -> Bool {
    rows.count > 2 && rows.begin(at: table.lineStarts)
      && rows.cells.indices.allSatisfy { place in
        guard !rows.cells[place].isEmpty else { return true }
        let cellClass = numbers.cellClass(rows.cells[place])
        return !cellClass.isText || place % columns == 0 && cellClass != .mixed
      }
  }

  /// Each line a cell, so many a row: what stands where needs not be told then.
  func readLines() -> Division? {
    let rows = table.lineRows(columns: columns)
    guard !rows.isEmpty else { return nil }
    let names = table.lineCells(columns)
    let bits = names.reduce(0) { $0 + HeaderCosts.nameBits($1, of: table) }
    let header = HeaderParse.Header(words: rows.start(0), kind: .lines, bits: bits)
    let costs = costs.withCells(ofLines: table, columns: columns)
    let search = ColumnSearch(inputs, columns: columns, costs: costs)
    var division = search.read(from: search.parse(rows), [header], passes: 2)
    division?.bits += Self.lineCellBits
    return division
  }

  /// Divides, learns what the columns are like, and divides again.
  private func read(
    from first: BodyParse, _ choices: [HeaderParse.Header], passes: Int = mostPasses
  ) -> Division? {
    var body = first
    var best: Division?
    for pass in 1...passes {
      guard let division = shortest(of: choices, body) else { return best }
      if let best, best.rows == division.rows, best.header?.kind == division.header?.kind {
        return division
      }
      // The first pass knows no columns: its bits cannot be compared.
      best = division
      if pass < passes { body = parse(division.rows) }
    }
    return best
  }

  /// By columns as they are in some rows.
  private func parse(_ rows: Rows) -> BodyParse {
    if let known = parses.first(where: { $0.rows == rows }) { return known.parse }
    let parse = BodyParse(numbers, cells, CellPrices(rows, numbers: numbers), costs)
    parses.append((rows, parse))
    return parse
  }

  private func shortest(of choices: [HeaderParse.Header], _ body: BodyParse) -> Division? {
    var bits = body.cost(from: 0) + Self.namelessBits * Bits(columns)
    var header: HeaderParse.Header?
    let firstLine = table.firstLineCount
    for choice in choices {
      let total =
        choice.bits * Self.headerWeight + costs.row[choice.words] + body.cost(from: choice.words)
      let isFirstLine = firstLine < 2 || choice.words == firstLine || choice.kind.isSpanned
      let all = total + (isFirstLine ? 0 : Self.longHeaderBits)
      if all < bits { (bits, header) = (all, choice) }
    }
    guard bits < .infinity else { return nil }
    let rows = body.rows(from: header?.words ?? 0)
    guard !rows.isEmpty else { return nil }
    // What the columns are like must be told too: little is learnt from a row or two.
    bits += Bits(columns) + 12 / Bits(rows.count)
    return Division(header: header, rows: rows, bits: bits)
  }
}
