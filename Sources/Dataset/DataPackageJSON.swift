import PetikModel
import PetikText

/// `datapackage.json`: a Data Package v2 descriptor with a Table Schema a table; nil without tables
/// that have columns: a caption alone is no resource.
package func dataPackageJSON(_ paper: Paper) -> Bytes? {
  dataPackageJSON(id: paper.id, tables: paper.tables)
}

/// - Parameter id: the paper's.
package func dataPackageJSON(id: String, tables: [Table]) -> Bytes? {
  let resources = tables.enumerated().filter { !$0.element.columns.isEmpty }
  guard !resources.isEmpty else { return nil }
  var json = JSONWriter()
  json.object { json in
    json.newline()
    json.pair("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
    json.breakBeforeNextKey()
    json.pair("name", packageName(id))
    json.breakBeforeNextKey()
    json.key("resources")
    json.lines(resources) { json, item in
      json.writeResource(item.element, id: ID.table(item.offset).text)
    }
    json.newline()
  }
  json.newline()
  return json.bytes
}

/// A package's name: lower case letters, digits, `.`, `_`, `-`.
private func packageName(_ id: String) -> String { id.lowercased() }

extension JSONWriter {
  fileprivate mutating func writeResource(_ table: Table, id: String) {
    object { json in
      json.pair("name", id)
      json.pair("path", "tables/\(id).csv")
      if let title = [table.label, table.caption].compactMap({ $0 }).nonEmptyJoined {
        json.pair("title", title)
      }
      json.pair("type", "table")
      json.pair("format", "csv")
      json.pair("mediatype", "text/csv")
      json.pair("encoding", "utf-8")
      json.key("schema")
      json.object { json in
        json.key("fields")
        let names = columnNames(of: table)
        json.array(zip(names, table.columns)) { json, field in
          json.object {
            $0.pair("name", field.0)
            $0.pair("type", field.1.type.tableSchemaName)
            if let unit = field.1.unit ?? (field.1.type == .percent ? "%" : nil) {
              $0.pair("unit", unit)
            }
          }
        }
        json.strings("missingValues", [""])
      }
    }
  }
}

extension ColumnType {
  /// The name in Table Schema; `percent` is a number whose unit is kept beside it.
  var tableSchemaName: String { self == .percent ? "number" : rawValue }
}

extension [String] {
  fileprivate var nonEmptyJoined: String? {
    let text = filter { !$0.isEmpty }.joined(separator: ". ")
    return text.isEmpty ? nil : text
  }
}
