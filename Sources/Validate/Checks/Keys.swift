import PetikText

extension Check {
  /// Keys are given once: `unique`, `primaryKey`, `uniqueKeys`.
  static let keys = Check(
    "keys", [.duplicateKey],
    .rows { table, _ in
      let keys = UniqueKeys.keys(of: table)
      return keys.isEmpty ? nil : UniqueKeys(table, keys)
    })
}

private final class UniqueKeys: RowCheck {
  struct Key {
    var kind: String
    var columns: [Int]
    /// The row that had the value first.
    var seen: [KeyHash: Int] = [:]
  }

  let table: TableSubject
  var keys: [Key]
  let missing: [[Bytes]]

  init(_ table: TableSubject, _ keys: [Key]) {
    self.table = table
    self.keys = keys
    missing = table.header.indices.map { column in
      table.field(ofColumn: column).flatMap { table.schema?.fields[$0].missing } ?? [[]]
    }
  }

  static func keys(of table: TableSubject) -> [Key] {
    guard let schema = table.schema else { return [] }
    var keys: [Key] = []
    func add(_ kind: String, _ names: [String]) {
      if let columns = table.columns(of: names) { keys.append(Key(kind: kind, columns: columns)) }
    }
    if !schema.primaryKey.isEmpty { add("primary key", schema.primaryKey) }
    for names in schema.uniqueKeys { add("unique key", names) }
    for field in schema.fields where field.isUnique { add("unique", [field.name]) }
    return keys
  }

  func take(_ row: Row, _ findings: inout Findings) {
    for index in keys.indices { check(&keys[index], row, &findings) }
  }

  private func check(_ key: inout Key, _ row: Row, _ findings: inout Findings) {
    var hash = KeyHash()
    for column in key.columns {
      guard column < row.record.count else { return }
      let cell = row.record[column]
      // A missing value is not the same as another missing one (SQL's rule, and Table Schema's).
      if missing[column].contains(where: { $0.elementsEqual(cell) }) { return }
      hash.take(cell)
    }
    guard let first = key.seen[hash] else {
      key.seen[hash] = row.number
      return
    }
    let names = key.columns.map { "\"\(table.header[$0])\"" }.joined(separator: ", ")
    let values = key.columns.map { row.record.quoted($0) }.joined(separator: ", ")
    findings.add(
      .duplicateKey,
      "\(key.kind) \(names): row \(row.number) has \(values) as row \(first) has; expected it once",
      in: table, row, column: key.columns[0])
  }
}

extension Rule {
  static let duplicateKey = Rule(
    "duplicate-key", .error, "A key is given twice",
    why:
      "primaryKey, uniqueKeys and the constraint unique of Table Schema: each row is told from the "
      + "others by its key.",
    mend: "Take the repeated row out, or mend the key.",
    bad: "id (primary key)\nR1\nR1", good: "id (primary key)\nR1\nR2")
}
