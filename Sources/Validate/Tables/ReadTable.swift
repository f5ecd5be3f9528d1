import PetikCSV
import PetikText

extension Findings {
  /// Reads a table once, from its first byte to its last, and lets every check see every row.
  mutating func read(_ table: TableSubject) {
    var table = table
    do {
      var reader = try table.open()
      var record = CSVRecord()
      guard try reader.next(into: &record), record.count > 0 else {
        add(
          .emptyTable, "the file is empty; expected a header and rows", file: table.shown,
          cell: .init(table: table.name))
        return
      }
      var lineEnds = LineEndFaults()
      tell(lineEnds.take(record.faults, row: 0), of: table, row: 0)
      table.header = record.fields.indices.map { record[$0].string }
      for check in Check.all {
        if case .header(let look) = check.scope { look(table, record, &self) }
      }
      var checks: [any RowCheck] = []
      for check in Check.all {
        if case .rows(let make) = check.scope, let row = make(table, &self) { checks.append(row) }
      }
      var number = 0
      var hasFaults = false
      while try reader.next(into: &record) {
        if !record.faults.isEmpty {
          hasFaults = true
          // A blank line is no row; the number of the next one stays.
          tell(lineEnds.take(record.faults, row: number + 1), of: table, row: number + 1)
          // An open quote has swallowed the rows below: they say nothing more.
          let isSwallowed = record.faults.contains { $0.kind == .unclosedQuote }
          if record.isBlank || record.count == 0 || isSwallowed { continue }
        }
        number += 1
        let row = Row(record: record, number: number)
        for check in checks { check.take(row, &self) }
      }
      for (fault, row) in lineEnds.all { tell([fault], of: table, row: row) }
      for check in checks { check.finish(&self) }
      if number == 0, !hasFaults {
        add(
          .tableWithoutRows, "the file has a header and no rows", file: table.shown,
          at: TextPlace(line: 1, column: 1), cell: .init(table: table.name))
      }
    } catch {
      add(
        .unreadableFile, "the file cannot be read: \(reason(error))", file: table.shown,
        cell: .init(table: table.name))
    }
  }
}

/// A file with the wrong line ends has them on every line: each kind is told once, at its first
/// place, with how many there are.
private struct LineEndFaults {
  private var found: [CSVFault.Kind: (fault: CSVFault, row: Int)] = [:]

  var all: [(fault: CSVFault, row: Int)] {
    found.values.sorted { $0.fault.line < $1.fault.line }
  }

  /// The faults that are no line ends.
  mutating func take(_ faults: [CSVFault], row: Int) -> [CSVFault] {
    var others: [CSVFault] = []
    for fault in faults {
      guard fault.kind == .loneCarriageReturn || fault.kind == .mixedLineEnd else {
        others.append(fault)
        continue
      }
      if found[fault.kind] == nil {
        found[fault.kind] = (fault, row)
      } else {
        found[fault.kind]?.fault.count += 1
      }
    }
    return others
  }
}
