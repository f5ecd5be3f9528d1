import PetikText

extension Check {
  /// The user's expectations of tables.
  static let tableExpectations = Check(
    "table-expectations",
    [
      .expectRows, .expectColumns, .expectType, .expectRange, .expectEnum, .expectUnique,
      .expectOrder, .expectSum,
    ],
    .rows { table, findings in
      let chosen = table.options.expectations.filter { $0.isOfTables && $0.chooses(table) }
      for expectation in chosen {
        table.options.uses.names.insert(expectation.name)
        for name in expectation.requiredColumns where !table.header.contains(name) {
          findings.add(
            .expectColumns, "\(expectation.name): the table has no column \"\(name)\"",
            file: table.shown, at: TextPlace(line: 1, column: 1),
            cell: .init(table: table.name, row: 0))
        }
      }
      return chosen.isEmpty ? nil : TableExpectations(table, chosen)
    })
}

extension Expectation {
  var isOfTables: Bool { rows != nil || !requiredColumns.isEmpty || !columns.isEmpty }
}

private final class TableExpectations: RowCheck {
  let table: TableSubject
  let chosen: [Expectation]
  var columns: [ColumnState]
  var rows = 0

  struct ColumnState {
    var check: String
    var expectation: ColumnExpectation
    var column: Int
    var field: TableField?
    var seen: [KeyHash: Int] = [:]
    var last: Double?
    var sum = 0.0
  }

  init(_ table: TableSubject, _ chosen: [Expectation]) {
    self.table = table
    self.chosen = chosen
    columns = chosen.flatMap { check in
      check.columns.compactMap { expectation in
        guard let column = table.header.firstIndex(of: expectation.name) else { return nil }
        return ColumnState(
          check: check.name, expectation: expectation, column: column,
          field: expectation.type.map { TableField(name: expectation.name, type: $0) })
      }
    }
  }

  func take(_ row: Row, _ findings: inout Findings) {
    rows += 1
    for index in columns.indices where columns[index].column < row.record.count {
      let cell = row.record[columns[index].column]
      if cell.isEmpty { continue }
      check(&columns[index], cell, row, &findings)
    }
  }

  private func check(
    _ state: inout ColumnState, _ cell: ByteSlice, _ row: Row, _ findings: inout Findings
  ) {
    let (column, expectation, check) = (state.column, state.expectation, state.check)
    func tell(_ rule: Rule, _ expected: String) {
      findings.add(
        rule, "\(check): found \(row.record.quoted(column)); expected \(expected)", in: table, row,
        column: column)
    }
    if let field = state.field, !field.accepts(cell) { return tell(.expectType, field.expected) }
    if let values = expectation.values, !values.contains(cell.string) {
      tell(.expectEnum, "one of " + values.sorted().map { "\"\($0)\"" }.joined(separator: ", "))
    }
    if expectation.isUnique {
      var hash = KeyHash()
      hash.take(cell)
      if let first = state.seen[hash] { tell(.expectUnique, "it once; row \(first) has it too") }
      state.seen[hash] = state.seen[hash] ?? row.number
    }
    let asksNumber = expectation.limits != nil || expectation.order != nil || expectation.sum != nil
    guard asksNumber else { return }
    guard let number = Decimal(cell)?.value else { return tell(.expectType, "a number") }
    if let limits = expectation.limits, !limits.contains(number) { tell(.expectRange, limits.text) }
    if let order = expectation.order, let last = state.last,
      order == .increasing ? number < last : number > last
    {
      tell(.expectOrder, "the column \(order.rawValue), and \(plain(last)) stands above")
    }
    state.last = number
    state.sum += number
  }

  func finish(_ findings: inout Findings) {
    let place = TextPlace(line: 1, column: 1)
    for check in chosen {
      guard let limits = check.rows, !limits.contains(Double(rows)) else { continue }
      findings.add(
        .expectRows, "\(check.name): the table has \(rows) rows; expected \(limits.text)",
        file: table.shown, at: place, cell: .init(table: table.name))
    }
    for state in columns {
      guard let sum = state.expectation.sum,
        abs(state.sum - sum) > state.expectation.tolerance + abs(sum) * 1e-9
      else { continue }
      findings.add(
        .expectSum,
        "\(state.check): the column adds up to \(plain((state.sum * 1e6).rounded() / 1e6)); expected "
          + plain(sum), file: table.shown, at: place,
        cell: .init(table: table.name, column: state.expectation.name))
    }
  }
}
