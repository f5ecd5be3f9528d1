import PetikDataset
import PetikJSON
import PetikText

/// A paper's files after the changes of its tables and references: all of them, or conflicts.
struct PaperPatch {
  /// Contents by path below the paper's folder; nil: the file goes.
  private(set) var files: [String: Bytes?] = [:]
  private(set) var conflicts: [String] = []
  /// The paper after the patch.
  private(set) var paper: JSONNode
  private let diff: JSONNode
  private let read: (String) throws -> Bytes?

  /// - Parameter read: a file of the copy by its path below the paper's folder; nil: it lacks it.
  /// - Throws: what reading throws.
  init(_ paper: JSONNode, by diff: JSONNode, read: @escaping (String) throws -> Bytes?) throws {
    self.paper = paper
    self.diff = diff
    self.read = read
    try patchPaper()
    if conflicts.isEmpty { try patchFiles() }
    if conflicts.isEmpty { try patchWorks() }
    if !conflicts.isEmpty { files = [:] }
  }

  private mutating func patchPaper() throws {
    let places = PaperPlaces(paper, newSource: diff.member("sources")?.text("new"))
    var tables = TableListPatch(paper, by: diff, places: places)
    var references = ReferencePatch(paper, by: diff, places: places)
    conflicts = tables.conflicts + references.conflicts
    guard conflicts.isEmpty, !tables.isEmpty || !references.isEmpty else { return }
    var splices = Splices()
    if !tables.isEmpty, let list = paper.member("tables") {
      splices.replace(list, with: listJSON(tables.tables()))
    }
    if !references.isEmpty, let list = paper.member("references") {
      splices.replace(list, with: listJSON(references.references()))
    }
    conflicts = tables.conflicts + references.conflicts
    guard conflicts.isEmpty else { return }
    if !references.order.isSame { relink(references.newIDs, in: &splices) }
    if !tables.order.isSame {
      for mention in paper.array("crossReferences") where mention.text("kind") == "table" {
        relink(mention.member("target"), tables.newIDs, in: &splices)
      }
    }
    let bytes = splices.applied(to: paper.document)
    guard let root = JSONDocument.parse(bytes).document?.root else {
      conflicts.append("the patch would leave no JSON")
      return
    }
    let old = paper
    paper = root
    files["paper.json"] = bytes
    try derive(from: old)
  }

  /// Leads what names a reference to its new id; what named one that went names nothing.
  private func relink(_ ids: [String: String?], in splices: inout Splices) {
    for citation in paper.array("citations") {
      for item in citation.array("items") { relink(item.member("reference"), ids, in: &splices) }
    }
    for note in paper.array("footnotes") {
      if let list = note.member("references") {
        let new = list.items.compactMap { $0.string.flatMap { ids[$0] ?? nil } }
        var json = JSONWriter()
        json.array(new) { $0.value($1) }
        splices.replace(list, with: json.bytes)
      }
      relink(note.member("backReference")?.member("reference"), ids, in: &splices)
    }
  }

  private func relink(_ node: JSONNode?, _ ids: [String: String?], in splices: inout Splices) {
    guard let node, let id = node.string, let new = ids[id] else { return }
    splices.replace(node, withText: new)
  }

  /// The files that are made of paper.json, where they change; a copy whose file says otherwise than
  /// its paper.json would lose what it says.
  private mutating func derive(from old: JSONNode) throws {
    let before = derivedFiles(old)
    let after = derivedFiles(paper)
    for path in Set(before.keys).union(after.keys).sorted() where before[path] != after[path] {
      if let here = try read(path), here != before[path] {
        conflicts.append("\(path) says otherwise than paper.json here; petik validate tells where")
      }
      files[path] = .some(after[path])
    }
  }

  /// CSV files that changed although their paper.json did not.
  private mutating func patchFiles() throws {
    for table in diff.array("tables") {
      guard let path = table.text("file") else { continue }
      guard isPathBelow(path), path.hasSuffix(".csv"), files[path] == nil, let old = try read(path)
      else {
        conflicts.append("\(path): no such file here, or one that the patch makes anew")
        continue
      }
      let result = patched(csv: old, by: table)
      conflicts += result.conflicts.map { "\(path): \($0)" }
      files[path] = result.csv
    }
  }

  /// references.json where it changed although paper.json did not.
  private mutating func patchWorks() throws {
    let changes = diff.array("changes").filter { $0.text("part") == "work" }
    guard !changes.isEmpty else { return }
    guard files["references.json"] == nil, let old = try read("references.json") else {
      conflicts.append("references.json is not here, or one that the patch makes anew")
      return
    }
    let result = patched(works: old, by: changes)
    conflicts += result.conflicts
    files["references.json"] = result.json
  }
}
