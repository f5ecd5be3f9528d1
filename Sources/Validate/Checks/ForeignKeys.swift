import PetikCSV
import PetikText

extension Check {
  /// What a foreign key refers to is there.
  static let foreignKeys = Check(
    "foreign-keys", [.foreignKey],
    .rows { table, findings in
      let keys = (table.schema?.foreignKeys ?? []).compactMap { key in
        ForeignKeys.resolve(key, of: table, &findings)
      }
      return keys.isEmpty ? nil : ForeignKeys(table, keys)
    })
}

private final class ForeignKeys: RowCheck {
  struct Key {
    var columns: [Int]
    var target: String
    var values: Set<KeyHash>
  }

  let table: TableSubject
  let keys: [Key]

  init(_ table: TableSubject, _ keys: [Key]) {
    self.table = table
    self.keys = keys
  }

  /// Reads the values that the key may have from the table that it refers to.
  static func resolve(
    _ key: TableSchema.ForeignKey, of table: TableSubject, _ findings: inout Findings
  ) -> Key? {
    func tell(_ message: String) {
      findings.add(
        .invalidSchema, "table \"\(table.name)\": \(message)", file: table.shown,
        cell: .init(table: table.name))
    }
    let isSelf = key.resource.isEmpty || key.resource == table.name
    let target = isSelf ? table : table.siblings.tables.first { $0.name == key.resource }
    guard let target else {
      tell(
        "the foreign key refers to the table \"\(key.resource)\", which the package does not have")
      return nil
    }
    guard let columns = table.columns(of: key.fields) else { return nil }
    guard let values = try? values(key.referenced, of: target) else {
      tell(
        "the foreign key refers to \(key.referenced.joined(separator: ", ")) of \"\(target.name)\", "
          + "which cannot be read there")
      return nil
    }
    return Key(
      columns: columns, target: "\(target.name).\(key.referenced.joined(separator: ", "))",
      values: values)
  }

  private static func values(_ names: [String], of table: TableSubject) throws -> Set<KeyHash>? {
    var reader = try table.open()
    var record = CSVRecord()
    guard try reader.next(into: &record) else { return nil }
    let header = record.fields.indices.map { record[$0].string }
    let columns = names.compactMap { header.firstIndex(of: $0) }
    guard columns.count == names.count else { return nil }
    var values: Set<KeyHash> = []
    while try reader.next(into: &record) {
      var hash = KeyHash()
      for column in columns where column < record.count { hash.take(record[column]) }
      values.insert(hash)
    }
    return values
  }

  func take(_ row: Row, _ findings: inout Findings) {
    for key in keys where key.columns.allSatisfy({ $0 < row.record.count }) {
      if key.columns.contains(where: { row.record[$0].isEmpty }) { continue }
      var hash = KeyHash()
      for column in key.columns { hash.take(row.record[column]) }
      guard !key.values.contains(hash) else { continue }
      let values = key.columns.map { row.record.quoted($0) }.joined(separator: ", ")
      findings.add(
        .foreignKey, "found \(values); expected a value of \(key.target)", in: table, row,
        column: key.columns[0])
    }
  }
}

extension Rule {
  static let foreignKey = Rule(
    "foreign-key", .error, "A foreign key refers to nothing",
    why:
      "foreignKeys of Table Schema: the value must stand in the other table of the same package.",
    mend: "Mend the value, or add the row to the other table.",
    bad: "kelompok → t2.kode\nX9 (t2 has K1, K2)", good: "kelompok → t2.kode\nK1")
}
