import PetikCSV
import PetikJSON
import PetikText

/// A CSV file after a table's changes; its line ends and byte order mark stay.
///
/// - Parameter old: nil where there is no such file.
/// - Returns: the new file, nil where it goes.
func patched(csv old: Bytes?, by table: JSONNode) -> (csv: Bytes?, conflicts: [String]) {
  switch (table.text("kind"), old) {
  case ("added", nil): return (whole(table, side: "new"), [])
  case ("added", _): return (nil, ["there is such a file here already"])
  case ("removed", let old?):
    let isExpected = whole(table, side: "old").map(records) == records(old)
    return isExpected ? (nil, []) : (nil, ["it holds other rows than expected"])
  case ("changed", let old?): return changed(csv: old, by: table)
  default: return (nil, ["no such table here"])
  }
}

private func changed(csv old: Bytes, by table: JSONNode) -> (csv: Bytes?, conflicts: [String]) {
  let patch = TablePatch(table)
  let rows = records(old)
  let header = patch.names(rows.first ?? [])
  guard let names = header.names else { return (nil, [header.conflict ?? ""]) }
  let width = rows.map(\.count).max() ?? 0
  let body = rows.dropFirst().map { $0 + Array(repeating: "", count: width - $0.count) }
  let result = patch.apply(to: body, text: { $0 }, make: { text, _, _ in text })
  guard let new = result.rows else { return (nil, result.conflicts) }
  // Without columns the file is empty.
  if names.isEmpty { return ([], []) }
  return (
    csv([names] + new, hasCR: old.contains("\r\n"), hasMark: old.starts("\u{FEFF}")), []
  )
}

/// A table that comes or goes whole, from the cells of its columns.
private func whole(_ table: JSONNode, side: String) -> Bytes? {
  let columns = table.array("columns").filter { $0.text(side) != nil }
  let cells = columns.map { $0.array("cells").map { $0.string ?? "" } }
  let count = table.member(side + "Rows")?.int ?? 0
  guard cells.allSatisfy({ $0.count == count }) else { return nil }
  if columns.isEmpty { return [] }
  let rows = (0..<count).map { row in cells.map { $0[row] } }
  return csv([columns.map { $0.text(side + "Name") ?? "" }] + rows, hasCR: true, hasMark: false)
}

private func records(_ csv: Bytes) -> [[String]] {
  var rows: [[String]] = []
  var reader = CSVReader(bytes: csv)
  var record = CSVRecord()
  while (try? reader.next(into: &record)) == true {
    if record.isBlank, rows.first?.count != 1 { continue }
    rows.append(record.fields.indices.map { record[$0].string })
  }
  return rows
}

private func csv(_ rows: [[String]], hasCR: Bool, hasMark: Bool) -> Bytes {
  var bytes = hasMark ? Bytes("\u{FEFF}".utf8) : []
  for row in rows {
    // A row of one empty field would be no row.
    bytes += (row == [""] ? "\"\"" : row.map(csvField).joined(separator: ",")).utf8
    bytes += hasCR ? [0x0D, 0x0A] : [0x0A]
  }
  return bytes
}

/// A field of RFC 4180, in quotes where it needs them.
func csvField(_ text: String) -> String {
  let needsQuotes = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
  guard needsQuotes else { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars { quoted += scalar == "\"" ? "\"\"" : String(scalar) }
  return quoted + "\""
}
