import PetikDataset
import PetikText

/// The Data Package v2 descriptor of the CSV export.
package var csvPackageJSON: Bytes { flatPackageJSON(FlatTable.all) }

func flatPackageJSON(_ tables: [FlatTable]) -> Bytes {
  var json = JSONWriter()
  json.object { json in
    json.newline()
    json.pair("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
    json.breakBeforeNextKey()
    json.pair("name", "petik-export")
    json.breakBeforeNextKey()
    json.key("resources")
    json.lines(tables) { $0.write($1) }
    json.newline()
  }
  return json.bytes + [0x0A]
}

extension JSONWriter {
  fileprivate mutating func write(_ table: FlatTable) {
    object { json in
      json.pair("name", table.name)
      json.pair("path", table.name + ".csv")
      json.pair("description", table.description)
      json.pair("type", "table")
      json.pair("format", "csv")
      json.pair("mediatype", "text/csv")
      json.pair("encoding", "utf-8")
      json.key("schema")
      json.object { json in
        json.key("fields")
        json.array(table.columns) { $0.write($1) }
        json.strings("missingValues", [""])
        json.strings("primaryKey", table.primaryKey)
        // Validators take a key with an empty field for a broken one.
        let required = Set(table.columns.filter(\.isRequired).map(\.name))
        let keys = table.foreignKeys.filter { required.isSuperset(of: $0.fields) }
        guard !keys.isEmpty else { return }
        json.key("foreignKeys")
        json.array(keys) { json, key in
          json.object {
            $0.strings("fields", key.fields)
            $0.key("reference")
            $0.object {
              $0.pair("resource", key.table)
              $0.strings("fields", key.references)
            }
          }
        }
      }
    }
  }

  private mutating func write(_ column: FlatColumn) {
    object { json in
      json.pair("name", column.name)
      json.pair("type", column.kind.rawValue)
      json.pair("description", column.description)
      guard column.isRequired else { return }
      json.key("constraints")
      json.object {
        $0.key("required")
        $0.value(true)
      }
    }
  }
}
