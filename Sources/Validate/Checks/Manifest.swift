import PetikDataset
import PetikJSON
import PetikText

extension Check {
  /// dataset.json says of each paper what its paper.json says.
  static let manifest = Check("manifest", [.manifestDisagrees, .paperChanged], .dataset(look))

  private static func look(_ dataset: DatasetFolder, _ findings: inout Findings) {
    guard let root = dataset.manifest?.root else { return }
    let shown = dataset.shown(DatasetReader.manifestName)
    var last = ""
    var seen: Set<String> = []
    for entry in root["papers"]?.items.map({ $0 }) ?? [] {
      guard let node = entry["id"], let id = node.string else { continue }
      guard isName(id) else {
        findings.add(
          .unsafePath, "\"\(id.shortened)\" is no folder's name", file: shown, at: node.place)
        continue
      }
      var entryFaults = EntryFaults(id: id)
      if !seen.insert(id).inserted { entryFaults.tell("it is listed twice; expected once", node) }
      if id < last {
        entryFaults.tell(
          "it stands behind \"\(last)\"; expected papers in the order of their ids", node)
      }
      last = id
      entryFaults.compare(entry, dataset)
      for (rule, message, node) in entryFaults.list {
        findings.add(rule, "paper \"\(id)\": \(message)", file: shown, at: node.place)
      }
    }
  }

  static func isName(_ id: String) -> Bool {
    !id.isEmpty && id != "." && id != ".." && !id.contains("/") && !id.contains("\0")
  }
}

/// What an entry of the manifest says otherwise than its paper.json.
private struct EntryFaults {
  let id: String
  var list: [(rule: Rule, message: String, node: JSONNode)] = []

  init(id: String) { self.id = id }

  mutating func tell(_ message: String, _ node: JSONNode) {
    list.append((.manifestDisagrees, message, node))
  }

  mutating func compare(_ entry: JSONNode, _ dataset: DatasetFolder) {
    // A file that cannot be read is told where the papers are read.
    guard let bytes = try? dataset.reader.bytes("\(id)/\(DatasetReader.paperName)") else { return }
    if let sha = entry["sha256"], let said = sha.string, said != SHA256.hex(of: bytes) {
      list.append((.paperChanged, "paper.json is not the one whose sha256 the manifest has", sha))
    }
    guard let paper = JSONDocument.parse(bytes).document?.root else { return }
    if let said = paper["id"]?.string, said != id {
      tell("its paper.json has the id \"\(said.shortened)\"", entry)
    }
    compareSources(entry, paper)
    for key: StaticString in ["sections", "tables", "citations", "footnotes", "references"] {
      guard let count = entry["counts"]?[key], let list = paper[key], list.kind == .array,
        count.int != list.count
      else { continue }
      tell("counts.\(key) is \(count.raw.string); paper.json has \(list.count)", count)
    }
    countFindings(entry, paper)
  }

  private mutating func compareSources(_ entry: JSONNode, _ paper: JSONNode) {
    for key: StaticString in ["path", "sha256", "bytes"] {
      guard let one = entry["source"]?[key], let other = paper["source"]?[key],
        !one.isSame(as: other)
      else { continue }
      tell(
        "source.\(key) is \(one.raw.string.shortened); paper.json has "
          + other.raw.string.shortened, one)
    }
    if let one = entry["language"], let other = paper["language"], !one.isSame(as: other) {
      tell("language is \(one.raw.string); paper.json has \(other.raw.string)", one)
    }
  }

  private mutating func countFindings(_ entry: JSONNode, _ paper: JSONNode) {
    var counts: [String: Int] = [:]
    for finding in paper["findings"]?.items.map({ $0 }) ?? [] {
      counts[finding["severity"]?.string ?? "", default: 0] += 1
    }
    for key: StaticString in ["error", "warning", "note"] {
      let found = counts["\(key)", default: 0]
      guard let count = entry["counts"]?["findings"]?[key], let number = count.int, number != found
      else { continue }
      tell("counts.findings.\(key) is \(number); paper.json has \(found)", count)
    }
  }
}

extension Rule {
  static let manifestDisagrees = Rule(
    "manifest-disagrees", .error, "dataset.json and paper.json say different things",
    why: "Lists and searches read the manifest alone.",
    mend: "Mend the entry in dataset.json; petik ingest writes it.",
    bad: #"dataset.json: "tables": 3; paper.json has 2 tables"#,
    good: #"dataset.json: "tables": 2; paper.json has 2 tables"#)

  static let paperChanged = Rule(
    "paper-changed", .warning, "A paper.json was changed by hand",
    why:
      "The manifest has the sha256 of what ingest wrote; the next ingest would write over the change.",
    mend: "Put the correction where ingest reads it, or set the entry's sha256 to the file's.",
    bad: "paper.json edited, dataset.json as it was",
    good: "dataset.json has the sha256 of the file that stands there")
}
