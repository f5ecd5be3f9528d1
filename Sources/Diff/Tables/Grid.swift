import PetikCSV
import PetikText

/// A table in flat arrays: the bytes of all its cells one after another, where each ends, and two
/// hashes a cell. A million cells cost three allocations.
package struct Grid: Sendable {
  /// Columns; a shorter row is filled with empty cells.
  package private(set) var width: Int
  package private(set) var rowCount = 0
  /// One name a column: the header rows of a table with several joined by ` / `.
  package let names: [String]
  /// Of the cell's bytes.
  private(set) var exact: [UInt64] = []
  /// Of what the cell means: `13,10` and `13.1` have the same.
  private(set) var meaning: [UInt64] = []
  private var bytes = Bytes()
  private var ends: [UInt32] = []

  package init(names: [String]) {
    self.names = names
    width = names.count
  }

  /// A CSV file; its first record is the header. Faults are passed over: `petik check` tells them.
  package init(csv: Bytes) {
    var reader = CSVReader(bytes: csv)
    var record = CSVRecord()
    var header: [String] = []
    if (try? reader.next(into: &record)) == true {
      header = record.fields.indices.map { record[$0].string }
    }
    self.init(names: header)
    exact.reserveCapacity(csv.count / 8)
    meaning.reserveCapacity(csv.count / 8)
    ends.reserveCapacity(csv.count / 8)
    bytes.reserveCapacity(csv.count)
    while (try? reader.next(into: &record)) == true {
      if record.fields.isEmpty || record.isBlank && width != 1 { continue }
      widen(to: record.count)
      for index in record.fields.indices { append(record[index]) }
      endRow(cells: record.count)
    }
  }

  package mutating func append(row cells: [Bytes]) {
    widen(to: cells.count)
    for cell in cells { append(cell[...]) }
    endRow(cells: cells.count)
  }

  private mutating func append(_ cell: ByteSlice) {
    let hash = CellHash.of(cell)
    bytes += cell
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    exact.append(hash)
    meaning.append(CellMeaning.hash(of: cell, exact: hash))
  }

  private mutating func endRow(cells: Int) {
    for _ in 0..<max(width - cells, 0) { append([]) }
    rowCount += 1
  }

  /// A row longer than all before it: the rows before get empty cells.
  private mutating func widen(to count: Int) {
    guard count > width else { return }
    let old = self
    let oldWidth = width
    self = Grid(names: names)
    width = count
    for row in 0..<old.rowCount {
      for column in 0..<oldWidth { append(old[row, column]) }
      endRow(cells: oldWidth)
    }
  }

  package subscript(row: Int, column: Int) -> ByteSlice {
    let index = row * width + column
    return bytes[Int(index == 0 ? 0 : ends[index - 1])..<Int(ends[index])]
  }

  package func text(_ row: Int, _ column: Int) -> String { self[row, column].string }

  /// A column's name; rows may be wider than the header.
  package func name(_ column: Int) -> String { column < names.count ? names[column] : "" }

  package func row(_ row: Int) -> [String] { (0..<width).map { text(row, $0) } }

  /// Tells two tables apart, the same way on every machine.
  var fingerprint: UInt64 {
    var hash = CellHash.of(names.joined(separator: "\0").utf8)
    for cell in exact { hash = (hash ^ cell) &* 0x9E37_79B9_7F4A_7C15 }
    return CellHash.combine(hash, UInt64(rowCount))
  }
}
