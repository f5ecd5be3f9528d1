/// One way to read a table's words: its header, its rows, and the bits that it takes to say so.
struct Reading: Sendable {
  var columns: Int
  var header: [[Range<Int>]]
  var rows: [[Range<Int>]]
  var bits: Double
  /// The words in the order which the ranges count.
  var table: TableText
}

/// Reads a table's words with the number of columns and the division that describe it shortest.
struct TableReader {
  static let mostColumns = 16
  /// Words beyond which only the likeliest numbers of columns are tried.
  static let manyWords = 1200

  private let table: TableText
  private let inputs: SearchInputs

  private init(_ table: TableText, neighbours: Neighbours) {
    self.table = table
    inputs = SearchInputs(table, neighbours: neighbours)
  }

  /// Numbers of columns that are looked at closely, at most.
  static let likelyCounts = 5
  /// Bits by which a first look at a number of columns may be longer than the shortest to be followed
  /// by a second, and a second to be followed by a close one.
  static let firstLookBits: Bits = 40
  static let likelyBits: Bits = 20
  /// Bits a cell beyond which nothing is looked at closely: words that take so long to describe as
  /// cells are prose or torn lines, and no closer look makes a table of them.
  static let mostCellBits: Bits = 20

  /// Bits to say that the words stand column after column.
  static let columnOrderBits: Bits = 6

  /// The readings of a table's words as they stand and in order of rows, the shortest first; none of
  /// a word alone.
  static func readings(of table: TableText, neighbours: Neighbours) -> [Reading] {
    guard table.words.count > 1 else { return [] }
    var readings = TableReader(table, neighbours: neighbours).readings()
    let shortest = readings.map(\.bits).min() ?? .infinity
    for columns in 2...max(2, mostColumns(of: table)) {
      guard let ordered = table.inOrderOfRows(columns: columns) else { continue }
      let reader = TableReader(ordered, neighbours: neighbours)
      if let reading = reader.reading(columns: columns, near: Bits(shortest)) {
        readings.append(reading)
      }
    }
    return readings.sorted { ($0.bits, $0.columns) < ($1.bits, $1.columns) }
  }

  private static func mostColumns(of table: TableText) -> Int {
    min(mostColumns, max(2, table.words.count / 2))
  }

  /// The readings, one a number of columns.
  private func readings() -> [Reading] {
    (shown() ?? likely(candidates().map { ColumnSearch(inputs, columns: $0) })).map { reading($0) }
  }

  /// What the print itself shows, beside what a column less and a column more would come to.
  private func shown() -> [Division]? {
    guard let columns = table.shownColumns, columns <= Self.mostColumns,
      let shown = ColumnSearch(inputs, columns: columns).shown()
    else { return nil }
    let others = [columns - 1, columns + 1].filter { (2...Self.mostColumns).contains($0) }
    return [shown] + others.compactMap { ColumnSearch(inputs, columns: $0).secondLook() }
  }

  /// The reading of words that stood column after column: a line is a cell, and where that is near
  /// what the shortest other reading takes, whatever a closer look finds.
  private func reading(columns: Int, near shortest: Bits) -> Reading? {
    let search = ColumnSearch(inputs, columns: columns)
    guard let lines = search.readLines(),
      lines.bits + Self.columnOrderBits <= shortest + Self.likelyBits,
      var division = search.shortest()
    else { return nil }
    division.bits += Self.columnOrderBits
    return reading(division)
  }

  private func reading(_ division: Division) -> Reading {
    Reading(
      columns: division.rows.columns,
      header: inputs.headers.rows(of: division.header, columns: division.rows.columns),
      rows: division.rows.lists, bits: Double(division.bits), table: table)
  }

  /// A number of columns and the shortest division that was found yet.
  private typealias Look = (search: ColumnSearch, division: Division)

  /// Looks at each number of columns, and closely at those that this finds shortest.
  private func likely(_ candidates: [ColumnSearch]) -> [Division] {
    var looks = self.looks(candidates)
    for search in candidates {
      guard let division = search.lineLook() else { continue }
      if let place = looks.firstIndex(where: { $0.search === search }) {
        if division.bits < looks[place].division.bits { looks[place].division = division }
      } else {
        looks.append((search, division))
      }
    }
    looks.sort { ($0.division.bits, $0.search.columns) < ($1.division.bits, $1.search.columns) }
    guard let first = looks.first?.division,
      first.bits <= Self.mostCellBits * Bits(first.rows.cells.count)
    else { return looks.map(\.division) }
    return looks.enumerated().map { place, look in
      guard place < Self.likelyCounts, look.division.bits <= first.bits + Self.likelyBits,
        let division = look.search.shortest(), division.bits < look.division.bits
      else { return look.division }
      return division
    }
  }

  /// Looks at numbers of columns from the fewest up until more of them only take longer, twice where
  /// the first look is not long already.
  private func looks(_ candidates: [ColumnSearch]) -> [Look] {
    var looks: [Look] = []
    var (shortest, shortestFirst) = (Bits.infinity, Bits.infinity)
    var longer = 0
    for search in candidates {
      guard var division = search.look() else { continue }
      shortestFirst = min(shortestFirst, division.bits)
      let isLong = division.bits > shortestFirst + Self.firstLookBits
      if !isLong { division = search.secondLook() ?? division }
      looks.append((search, division))
      shortest = min(shortest, division.bits)
      longer = isLong || division.bits > shortest + Self.likelyBits ? longer + 1 : 0
      if longer > 1 { break }
    }
    return looks
  }

  private func candidates() -> [Int] {
    let most = Self.mostColumns(of: table)
    guard table.words.count > Self.manyWords else { return Array(2...most) }
    var counts: [Int: Int] = [:]
    var perLine: [Int: Int] = [:]
    for word in table.words { perLine[word.line, default: 0] += 1 }
    for count in perLine.values { counts[count, default: 0] += 1 }
    let common = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 2
    return Array(max(2, common - 2)...min(Self.mostColumns, max(common + 1, 3)))
  }
}
