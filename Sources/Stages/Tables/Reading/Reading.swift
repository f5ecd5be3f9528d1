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

  let table: TableText
  let neighbours: Neighbours
  let numbers: WordNumbers

  init(table: TableText, neighbours: Neighbours) {
    self.table = table
    self.neighbours = neighbours
    numbers = WordNumbers(table)
  }

  /// Numbers of columns that are looked at closely.
  static let likelyCounts = 5

  /// Bits to say that the words stand column after column.
  static let columnOrderBits = 6.0

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
    let cells = Cells(numbers, costs)
    let rowStarts = RowStarts.all(table, numbers, costs)
    let searches = (counts ?? candidates()).map {
      ColumnSearch(
        table, numbers: numbers, columns: $0, costs: costs, cells: cells, rowStarts: rowStarts)
    }
    return (counts == nil ? likely(searches, headers: headers) : searches)
      .compactMap { search in
        var search = search
        return search.shortest(headers.headers(columns: search.columns))
      }
      .sorted { ($0.bits, $0.columns) < ($1.bits, $1.columns) }
  }

  /// The numbers of columns that a first glance finds shortest, and those that a line shows.
  private func likely(_ candidates: [ColumnSearch], headers: HeaderParse) -> [ColumnSearch] {
    guard candidates.count > Self.likelyCounts else { return candidates }
    var searches = candidates
    let glances = searches.indices.compactMap { index -> (columns: Int, bits: Double)? in
      let columns = searches[index].columns
      let reading = searches[index].read(
        from: .nothing, choices: headers.flatHeaders(columns: columns), passes: 2)
      return reading.map { (columns, $0.bits) }
    }
    let shortest = glances.sorted { ($0.bits, $0.columns) < ($1.bits, $1.columns) }
    let namesOnFirstLine = table.words.prefix { $0.line == 0 }.count
    let regular =
      searches.filter { table.regularRows(columns: $0.columns).count > 1 }.prefix(2)
      + searches.filter { !table.lineRows(columns: $0.columns).isEmpty }
    let chosen = Set(shortest.prefix(Self.likelyCounts).map(\.columns))
      .union(regular.map(\.columns)).union([namesOnFirstLine])
    return searches.filter { chosen.contains($0.columns) }
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
}
