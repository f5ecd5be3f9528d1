import PetikJSON

extension Check {
  /// The Table Schema can be understood, and the resource can be read.
  static let schema = Check("schema", [.invalidSchema, .unsupported], .package(look))

  private static func look(_ package: PackageFolder, _ findings: inout Findings) {
    for table in package.resources {
      for fault in table.schema?.faults ?? [] {
        findings.add(
          .invalidSchema, "table \"\(table.name)\": \(fault.message)", file: package.shownFile,
          at: fault.node.place, cell: .init(table: table.name))
      }
    }
    for resource in package.root["resources"]?.items.map({ $0 }) ?? [] {
      if resource["data"] != nil || resource["path"]?.kind == .array {
        findings.add(
          .unsupported, "a resource of inline data or several files is not read",
          file: package.shownFile, at: resource.place)
      }
      guard let dialect = resource["dialect"], dialect.kind == .object else { continue }
      for (key, value) in dialect.members where !isUsual(key, value) {
        findings.add(
          .unsupported,
          "\(key.raw.string): \(value.raw.string.shortened) is not supported; the table "
            + "is read as RFC 4180 has it", file: package.shownFile, at: key.place)
      }
    }
  }

  /// What petik can read, or what changes nothing.
  private static func isUsual(_ key: JSONNode, _ value: JSONNode) -> Bool {
    switch key.string ?? "" {
    case "delimiter": value.utf8?.count == 1
    case "quoteChar": value.isString("\"")
    case "doubleQuote", "header": value.boolean == true
    case "skipInitialSpace": value.boolean == false
    case "lineTerminator", "$schema", "csvddfVersion", "name", "title", "description": true
    default: false
    }
  }
}

extension Rule {
  static let invalidSchema = Rule(
    "schema-invalid", .error, "A Table Schema contradicts itself",
    why:
      "A key over a field that does not exist, or a pattern that cannot be read, checks nothing.",
    mend: "Mend the schema in datapackage.json.",
    bad: #"{"fields": [{"name": "id"}], "primaryKey": "nomor"}"#,
    good: #"{"fields": [{"name": "id"}], "primaryKey": "id"}"#)

  static let unsupported = Rule(
    "schema-unsupported", .warning, "A resource that petik does not check in full",
    why:
      "What is not checked must be said: petik reads tables in files, one a resource, as RFC 4180.",
    mend: "Write the table as one CSV file with commas, or leave the finding in the baseline.",
    bad: #"{"name": "t1", "data": [{"n": 1}]}"#, good: #"{"name": "t1", "path": "tables/t1.csv"}"#)
}
