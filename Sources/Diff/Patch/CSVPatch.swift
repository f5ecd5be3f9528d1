import PetikCSV
import PetikJSON
import PetikText

/// A CSV file after a table's changes; its line ends and byte order mark stay.
func patched(csv old: Bytes, by table: JSONNode) -> (csv: Bytes?, conflicts: [String]) {
  let patch = TablePatch(table)
  var rows: [[String]] = []
  var reader = CSVReader(bytes: old)
  var record = CSVRecord()
  while (try? reader.next(into: &record)) == true {
    if record.isBlank, rows.first?.count != 1 { continue }
    rows.append(record.fields.indices.map { record[$0].string })
  }
  let header = patch.names(rows.first ?? [])
  guard let names = header.names else { return (nil, [header.conflict ?? ""]) }
  let width = max(rows.map(\.count).max() ?? 0, 0)
  let body = rows.dropFirst().map { $0 + Array(repeating: "", count: width - $0.count) }
  let result = patch.apply(to: body, text: { $0 }, make: { text, _, _ in text })
  guard let new = result.rows else { return (nil, result.conflicts) }
  // Without columns the file is empty.
  if names.isEmpty { return ([], []) }
  let hasCR = old.contains("\r\n")
  var bytes = old.starts("\u{FEFF}") ? Bytes("\u{FEFF}".utf8) : []
  for row in [names] + new {
    bytes += row.map(csvField).joined(separator: ",").utf8
    bytes += hasCR ? [0x0D, 0x0A] : [0x0A]
  }
  return (bytes, [])
}

/// A field of RFC 4180, in quotes where it needs them.
func csvField(_ text: String) -> String {
  let needsQuotes = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
  guard needsQuotes else { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars { quoted += scalar == "\"" ? "\"\"" : String(scalar) }
  return quoted + "\""
}
