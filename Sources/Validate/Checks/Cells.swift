import PetikText

extension Check {
  /// Cells are of their field's type and keep its constraints.
  static let cells = Check(
    "cells",
    [
      .cellType, .cellRequired, .cellRange, .cellLength, .cellPattern, .cellEnum, .notFinite,
    ],
    .rows { table, _ in table.schema == nil ? nil : Cells(table) })
}

private final class Cells: RowCheck {
  let table: TableSubject
  /// For each column of the file its field, where the schema has one of that name.
  let fields: [TableField?]

  init(_ table: TableSubject) {
    self.table = table
    let schema = table.schema
    let key = Set(schema?.primaryKey ?? [])
    fields = table.header.indices.map { column in
      table.field(ofColumn: column).flatMap { index in
        guard var field = schema?.fields[index] else { return nil }
        // The parts of a primary key are required (Table Schema v2, primaryKey).
        if key.contains(field.name) { field.isRequired = true }
        return field
      }
    }
  }

  func take(_ row: Row, _ findings: inout Findings) {
    for column in 0..<min(row.record.count, fields.count) {
      guard fields[column] != nil else { continue }
      check(row.record[column], column, row, &findings)
    }
  }

  @inline(__always)
  private func check(_ cell: ByteSlice, _ column: Int, _ row: Row, _ findings: inout Findings) {
    fields.withUnsafeBufferPointer { fields in
      guard let field = fields[column] else { return }
      if cell.isEmpty || field.missing.count > 1 {
        if field.missing.contains(where: { $0.elementsEqual(cell) }) {
          if field.isRequired {
            findings.add(
              .cellRequired,
              "the cell is \(cell.isEmpty ? "empty" : row.record.quoted(column)); "
                + "\"\(field.name)\" is required", in: table, row, column: column)
          }
          return
        }
      }
      guard field.accepts(cell) else {
        findings.add(
          .cellType, "found \(row.record.quoted(column)); expected \(field.expected)",
          mend: hint(cell, field), in: table, row, column: column)
        return
      }
      if field.type == "number", cell.last.map({ $0 | 0x20 == 0x6E || $0 | 0x20 == 0x66 }) == true {
        findings.add(
          .notFinite, "found \(row.record.quoted(column)); expected a number or an empty cell",
          in: table, row, column: column)
        return
      }
      if field.hasConstraints { constrain(cell, field, column, row, &findings) }
    }
  }

  private func constrain(
    _ cell: ByteSlice, _ field: TableField, _ column: Int, _ row: Row, _ findings: inout Findings
  ) {
    func tell(_ rule: Rule, _ expected: String) {
      findings.add(
        rule, "found \(row.record.quoted(column)); expected \(expected)", in: table, row,
        column: column)
    }
    if field.minimum != nil || field.maximum != nil, let value = field.value(of: cell) {
      if let least = field.minimum, least.isExclusive ? value <= least.value : value < least.value {
        tell(.cellRange, least.isExclusive ? "more than \(least.text)" : "\(least.text) or more")
      }
      if let most = field.maximum, most.isExclusive ? value >= most.value : value > most.value {
        tell(.cellRange, most.isExclusive ? "less than \(most.text)" : "\(most.text) or less")
      }
    }
    if field.minLength != nil || field.maxLength != nil {
      let length = cell.count { !$0.isContinuation }
      if let least = field.minLength, length < least {
        tell(.cellLength, "\(least) characters or more")
      }
      if let most = field.maxLength, length > most {
        tell(.cellLength, "\(most) characters or fewer")
      }
    }
    if let pattern = field.pattern, !pattern.matcher.matchesWhole(cell) {
      tell(.cellPattern, "a text like \(pattern.text)")
    }
    if let allowed = field.allowed, !allowed.contains(Bytes(cell)), !isAllowed(cell, allowed, field)
    {
      let names = allowed.map(\.string).sorted()
      let shown = names.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
      let more = names.count > 8 ? " or \(names.count - 8) more" : ""
      tell(.cellEnum, "one of the \(field.allowedFrom): \(shown)\(more)")
    }
  }

  /// `1.0` is among the values 1 and 2.
  private func isAllowed(_ cell: ByteSlice, _ allowed: Set<Bytes>, _ field: TableField) -> Bool {
    guard let value = field.value(of: cell) else { return false }
    return allowed.contains { field.value(of: $0[...]) == value }
  }

  /// What the cell most likely wants to be.
  private func hint(_ cell: ByteSlice, _ field: TableField) -> String? {
    let trimmed = cell[cell.trimmedRange]
    if trimmed.count < cell.count, field.accepts(trimmed) {
      return "Take the blanks around the value away."
    }
    guard field.type == "number" || field.type == "integer" else { return nil }
    if cell.contains("\u{2212}") || cell.contains("\u{2013}") {
      return "Write the minus as the hyphen of ASCII (-)."
    }
    if cell.contains(0x2C) {
      return "Write the decimals behind a point, or give the field its decimalChar and groupChar."
    }
    if cell.last == 0x25 { return "Take the per cent sign away; the column's unit says it." }
    return nil
  }
}

extension TableField {
  var hasConstraints: Bool {
    minimum != nil || maximum != nil || minLength != nil || maxLength != nil || pattern != nil
      || allowed != nil
  }
}
