import PetikCSV
import PetikDataset
import PetikJSON
import PetikText

/// A paper.json after the changes of its tables' cells and rows and of its references.
func patched(paper root: JSONNode, by diff: JSONNode) -> (json: Bytes?, conflicts: [String]) {
  var splices: [(range: Range<Int>, bytes: Bytes)] = []
  var conflicts: [String] = []
  for table in diff.array("tables") {
    let id = table.text("old") ?? table.text("new") ?? "?"
    let label = table.text("label") ?? id
    let here = root.array("tables").first { $0.text("id") == id }
    guard table.text("kind") == "changed", !TablePatch(table).changesColumns, let here,
      let rows = here.member("rows")
    else {
      conflicts.append("\(label): whole tables and columns come from petik ingest alone")
      continue
    }
    let result = TablePatch(table).apply(
      to: rows.items.map { $0.items.map(\.raw) },
      text: { JSONDocument.parse(Bytes($0)).document?.root.text("text") ?? "" }, make: cell)
    conflicts += result.conflicts.map { "\(label): \($0)" }
    if let new = result.rows {
      let lines = new.map { Bytes("[".utf8) + $0.joined(separator: ",".utf8) + Bytes("]".utf8) }
      let bytes = Bytes("[".utf8) + lines.joined(separator: ",".utf8) + Bytes("]".utf8)
      splices.append((rows.range, bytes))
    }
  }
  let references = root.member("references")
  for change in diff.array("changes") where change.text("part") == "reference" {
    let label = change.text("label") ?? ""
    guard let id = change.text("old"), let new = change.member("newItem"), new.kind == .object
    else {
      conflicts.append("\(label): references that come or go change ids; run petik ingest")
      continue
    }
    guard let here = references?.items.first(where: { $0.text("id") == id }),
      let old = change.member("oldItem"), here.isSame(as: old)
    else {
      conflicts.append("\(label): the reference \(id) is another here")
      continue
    }
    splices.append((here.range, Bytes(new.raw)))
  }
  guard conflicts.isEmpty else { return (nil, conflicts) }
  var bytes = root.document.bytes
  for splice in splices.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
    bytes.replaceSubrange(splice.range, with: splice.bytes)
  }
  return (bytes, [])
}

/// A table's CSV after its rows in paper.json changed: canonical values below the old header.
func canonical(csv old: Bytes, table: JSONNode) -> Bytes {
  var reader = CSVReader(bytes: old)
  var record = CSVRecord()
  guard (try? reader.next(into: &record)) == true else { return old }
  let names = record.fields.indices.map { record[$0].string }
  let rows = table.array("rows").map { row in row.items.map { $0.text("value") ?? "" } }
  var bytes = Bytes()
  for row in [names] + rows {
    // A row of one empty field would be no row.
    bytes += (row == [""] ? "\"\"" : row.map(csvField).joined(separator: ",")).utf8
    bytes += [0x0D, 0x0A]
  }
  return bytes
}

/// references.json after references of the paper changed.
func patched(works: Bytes, by diff: JSONNode) -> Bytes {
  guard let root = JSONDocument.parse(works).document?.root else { return works }
  var splices: [(range: Range<Int>, bytes: Bytes)] = []
  for change in diff.array("changes") where change.text("part") == "reference" {
    guard let old = change.member("oldItem")?.member("csl"),
      let new = change.member("newItem")?.member("csl"),
      let work = root.items.first(where: { $0.isSame(as: old) })
    else { continue }
    splices.append((work.range, Bytes(new.raw)))
  }
  var bytes = works
  for splice in splices.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
    bytes.replaceSubrange(splice.range, with: splice.bytes)
  }
  return bytes
}

/// A cell that prints a text; it points where the old one did.
private func cell(_ text: String, _ value: JSONNode?, _ old: ByteSlice?) -> ByteSlice {
  let spans = old.flatMap { JSONDocument.parse(Bytes($0)).document?.root.member("spans")?.raw }
  var json = JSONWriter()
  json.object {
    $0.pair("text", text)
    $0.key("value")
    if let value { $0.number(value.raw.string) } else { $0.null() }
    $0.key("spans")
    $0.number(spans?.string ?? "[]")
  }
  return json.bytes[...]
}
