import PetikModel
import PetikText

/// A table as RFC 4180 CSV with canonical values: CR LF, quotes where needed, empty for missing.
package func tableCSV(_ table: Table) -> Bytes {
  var bytes = Bytes()
  func field(_ text: String, isFirst: Bool) {
    if !isFirst { bytes.append(0x2C) }
    let needsQuotes = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes += text.utf8
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
  func row(_ texts: [String]) {
    // A row of one empty field would be no row.
    if texts == [""] { bytes += [0x22, 0x22] }
    for (index, text) in texts.enumerated() { field(text, isFirst: index == 0) }
    bytes += [0x0D, 0x0A]
  }
  row(columnNames(of: table))
  for cells in table.rows { row(cells.map(\.canonical)) }
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
