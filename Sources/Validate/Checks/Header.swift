import PetikCSV
import PetikText

extension Check {
  /// The header names every column once and agrees with the Table Schema.
  static let header = Check(
    "header", [.emptyHeader, .duplicateHeader, .headerMismatch], .header(look))

  private static func look(_ table: TableSubject, _ record: CSVRecord, _ findings: inout Findings) {
    let row = Row(record: record, number: 0)
    var seen: [String: Int] = [:]
    for (column, name) in table.header.enumerated() {
      if name.allSatisfy({ $0 == " " }) {
        findings.add(
          .emptyHeader, "column \(column + 1) has no name", in: table, row, column: column)
      } else if let first = seen.updateValue(column, forKey: name) {
        findings.add(
          .duplicateHeader,
          "column \(column + 1) is named \"\(name.shortened)\" as column \(first + 1) is; "
            + "expected another name", in: table, row, column: column)
      }
    }
    guard let schema = table.schema else { return }
    compare(table.header, schema, table, row, &findings)
  }

  private static func compare(
    _ header: [String], _ schema: TableSchema, _ table: TableSubject, _ row: Row,
    _ findings: inout Findings
  ) {
    let fields = schema.fields.map(\.name)
    func tell(_ message: String, _ column: Int) {
      findings.add(.headerMismatch, message, in: table, row, column: column)
    }
    let mayLack = schema.fieldsMatch == .superset || schema.fieldsMatch == .partial
    let mayAdd = schema.fieldsMatch == .subset || schema.fieldsMatch == .partial
    let absent = mayLack ? [] : fields.filter { !header.contains($0) }
    let extra = mayAdd ? [] : header.indices.filter { !fields.contains(header[$0]) }
    // A name changed in place is one fault, not two.
    var renamed: Set<String> = []
    for column in extra {
      let name = header[column].shortened
      if column < fields.count, absent.contains(fields[column]) {
        renamed.insert(fields[column])
        tell("column \(column + 1) is named \"\(name)\"; expected \"\(fields[column])\"", column)
      } else {
        tell("column \(column + 1), \"\(name)\", is no field of the schema; expected none", column)
      }
    }
    for name in absent where !renamed.contains(name) {
      tell(
        "the column \"\(name.shortened)\" is missing; expected it as the schema names it",
        header.count)
    }
    guard schema.fieldsMatch == .exact, absent.isEmpty, extra.isEmpty, header.count == fields.count,
      let column = header.indices.first(where: { header[$0] != fields[$0] })
    else { return }
    tell(
      "column \(column + 1) is \"\(header[column].shortened)\"; expected \"\(fields[column])\" here: "
        + "the columns stand in another order than the schema's fields", column)
  }
}

extension Rule {
  static let emptyHeader = Rule(
    "csv-empty-header", .error, "A column has no name",
    why: "A column without a name cannot be asked for, and schemas cannot speak of it.",
    mend: "Name the column, in the file and in datapackage.json.",
    bad: "id,,n", good: "id,mean,n")

  static let duplicateHeader = Rule(
    "csv-duplicate-header", .error, "Two columns have one name",
    why: "Readers that go by name see only one of them, mostly the last.",
    mend: "Give each column a name of its own, as petik does: n, n (2).",
    bad: "id,mean,mean", good: "id,mean,mean (2)")

  static let headerMismatch = Rule(
    "csv-header-mismatch", .error, "The header is not what the schema says",
    why: "Table Schema v2, fieldsMatch: by default the columns are the fields, in their order.",
    mend: "Rename, add, remove or move the column, or change the schema; petik ingest writes both.",
    bad: "fields: id, kelompok, mean\nid,mean,kelompok",
    good: "fields: id, kelompok, mean\nid,kelompok,mean")
}
