import PetikModel
import PetikText

/// A table as RFC 4180 CSV with canonical values: CR LF, quotes where needed, empty for missing.
package func tableCSV(_ table: Table) -> Bytes {
  var bytes = Bytes()
  bytes.appendCSVRow(columnNames(of: table))
  for cells in table.rows { bytes.appendCSVRow(cells.map(\.canonical)) }
  return bytes
}

extension Cell {
  /// The cell as CSV has it.
  var canonical: String {
    switch value {
    case .missing: ""
    case .number(let digits): digits
    case .text(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    }
  }
}

func columnNames(of table: Table) -> [String] { columnNames(table.columns.map(\.name)) }

/// Column names as CSV and Table Schema need them: none empty, none twice.
package func columnNames(_ printed: [String]) -> [String] {
  var seen: Set<String> = []
  return printed.enumerated().map { index, printed in
    let base = printed.isEmpty ? "column \(index + 1)" : printed
    var name = base
    var count = 2
    while !seen.insert(name).inserted {
      name = "\(base) (\(count))"
      count += 1
    }
    return name
  }
}
