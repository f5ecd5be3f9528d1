extension Check {
  /// Every row has as many cells as the header.
  static let rowLength = Check(
    "row-length", [.missingCell, .extraCell], .rows { table, _ in RowLength(table) })
}

private final class RowLength: RowCheck {
  let table: TableSubject

  init(_ table: TableSubject) { self.table = table }

  func take(_ row: Row, _ findings: inout Findings) {
    let (found, expected) = (row.record.count, table.header.count)
    if found == expected { return }
    if found < expected {
      findings.add(
        .missingCell,
        "row \(row.number) has \(found) cells; expected \(expected): \"\(table.header[found].shortened)\" "
          + "is the first without one", in: table, row, column: found)
    } else {
      findings.add(
        .extraCell,
        "row \(row.number) has \(found) cells; expected \(expected): \(row.record.quoted(expected)) is "
          + "one too many", in: table, row, column: expected)
    }
  }
}

extension Rule {
  static let missingCell = Rule(
    "csv-missing-cell", .error, "A row has too few cells",
    why: "RFC 4180, rule 4. A lost comma moves every cell behind it to the wrong column.",
    mend: "Write the missing cell, empty where there is no value.",
    bad: "id,mean,n\nR2,13.10", good: "id,mean,n\nR2,13.10,")

  static let extraCell = Rule(
    "csv-extra-cell", .error, "A row has too many cells",
    why: "RFC 4180, rule 4. Mostly a comma inside a text or a number that is not in quotes.",
    mend: "Put the cell that has a comma in quotes, or take the cell out.",
    bad: "id,mean,n\nR2,13,10,31", good: "id,mean,n\nR2,13.10,31")
}
