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

  private init(table: TableText, neighbours: Neighbours) {
    self.table = table
    self.neighbours = neighbours
    numbers = WordNumbers(table)
  }

  /// Numbers of columns that are looked at closely, at most, but for those that lines show.
  static let likelyCounts = 5
  /// Bits by which a first look at a number of columns may be longer than the shortest.
  static let likelyBits: Bits = 20

  /// Bits to say that the words stand column after column.
  static let columnOrderBits = 6.0

  /// The readings of a table's words as they stand and in order of rows, the shortest first; none of
  /// a word alone, or of more words than a table has.
  static func readings(of table: TableText, neighbours: Neighbours) -> [Reading] {
    guard (2...mostWords).contains(table.words.count) else { return [] }
    return TableReader(table: table, neighbours: neighbours).readings()
  }

  private func readings() -> [Reading] {
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

  /// The readings, one a number of columns.
  private func readings(of counts: [Int]?) -> [Reading] {
    let costs = JunctionCosts(table, neighbours: neighbours)
    let headers = HeaderParse(table, neighbours: neighbours)
    let rowStarts = RowStarts.all(table, numbers, costs)
    let cells = Cells(numbers, costs)
    let searches = (counts ?? candidates()).map {
      ColumnSearch(
        table, numbers: numbers, columns: $0, costs: costs, cells: cells, headers: headers)
    }
    let divisions =
      counts == nil
      ? likely(searches, rowStarts)
      : searches.compactMap { search in
        var search = search
        return search.shortest(rowStarts: rowStarts)
      }
    return divisions.map { division in
      Reading(
        columns: division.rows.columns,
        header: headers.rows(of: division.header, columns: division.rows.columns),
        rows: division.rows.lists, bits: Double(division.bits), table: table)
    }
  }

  /// Looks at each number of columns, from the fewest up until more of them only take longer, and
  /// closely at those that the first look finds shortest and those that lines show.
  private func likely(_ candidates: [ColumnSearch], _ rowStarts: [RowStarts]) -> [Division] {
    var looks: [(search: ColumnSearch, division: Division)] = []
    var shortest = Bits.infinity
    var longer = 0
    for candidate in candidates {
      var search = candidate
      guard let division = search.glance() else { continue }
      looks.append((search, division))
      shortest = min(shortest, division.bits)
      longer = division.bits > shortest + Self.likelyBits ? longer + 1 : 0
      if longer > 1 { break }
    }
    let ranked = looks.sorted {
      ($0.division.bits, $0.search.columns) < ($1.division.bits, $1.search.columns)
    }
    let likely = ranked.prefix(Self.likelyCounts).prefix {
      $0.division.bits <= shortest + Self.likelyBits
    }
    let regular =
      candidates.filter { table.regularRows(columns: $0.columns).count > 1 }.prefix(2)
      + candidates.filter { !table.lineRows(columns: $0.columns).isEmpty }
    let chosen = Set(likely.map(\.search.columns)).union(regular.map(\.columns))
    let missed = regular.filter { shown in
      !looks.contains { $0.search.columns == shown.columns }
    }
    return looks.compactMap { look in
      guard chosen.contains(look.search.columns) else { return look.division }
      var search = look.search
      return search.shortest(rowStarts: rowStarts)
    }
      + missed.compactMap { search in
        var search = search
        return search.shortest(rowStarts: rowStarts)
      }
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
