import PetikJSON
import PetikText

/// The files of a dataset as a patch makes them: all of it, or the conflicts and nothing.
package struct DatasetPatch {
  /// New contents by path.
  package private(set) var files: [String: Bytes] = [:]
  package private(set) var conflicts: [String] = []
  /// What a patch leaves to petik ingest: changes of texts, sections, citations…
  package private(set) var skipped = 0

  /// - Throws: ``DiffError`` where the text is no diff of petik; what reading throws.
  package init(_ diff: Bytes, to dataset: any DatasetSide) throws {
    guard let root = JSONDocument.parse(diff).document?.root,
      root.text("format") == "petik.diff/1"
    else {
      throw DiffError("the patch is no JSON of petik diff; write it with --format json")
    }
    for table in root.array("tables") {
      let path = table.text("old") ?? table.text("new") ?? ""
      guard table.text("kind") == "changed", let old = try dataset.read(path) else {
        conflicts.append("\(path): no such table here, or one that comes or goes whole")
        continue
      }
      take(path, patched(csv: old, by: table))
    }
    for paper in root.array("papers") { try take(paper, dataset) }
    if !conflicts.isEmpty { files = [:] }
  }

  private mutating func take(_ path: String, _ result: (Bytes?, [String])) {
    conflicts += result.1.map { "\(path): \($0)" }
    files[path] = result.0
  }

  private mutating func take(_ paper: JSONNode, _ dataset: any DatasetSide) throws {
    let parts = paper.array("changes").count { $0.text("part") == "reference" }
    skipped += paper.array("changes").count - parts
    guard parts > 0 || !paper.array("tables").isEmpty else { return }
    guard let id = paper.text("old"), let bytes = try dataset.read("\(id)/paper.json"),
      let root = JSONDocument.parse(bytes).document?.root
    else {
      conflicts.append("\(paper.text("old") ?? paper.text("new") ?? "?"): no such paper here")
      return
    }
    let result = patched(paper: root, by: paper)
    take("\(id)/paper.json", result)
    guard let json = result.json else { return }
    try followUp(id, json, paper, dataset)
  }

  /// The files that are made from paper.json.
  private mutating func followUp(
    _ id: String, _ json: Bytes, _ diff: JSONNode, _ dataset: any DatasetSide
  ) throws {
    guard let root = JSONDocument.parse(json).document?.root else { return }
    let changed = Set(diff.array("tables").compactMap { $0.text("old") })
    for table in root.array("tables") {
      guard let name = table.text("id"), changed.contains(name),
        let csv = try dataset.read("\(id)/tables/\(name).csv")
      else { continue }
      files["\(id)/tables/\(name).csv"] = canonical(csv: csv, table: table)
    }
    if let works = try dataset.read("\(id)/references.json") {
      let new = patched(works: works, by: diff)
      if new != works { files["\(id)/references.json"] = new }
    }
    try updateManifest(id, json, dataset)
  }

  private mutating func updateManifest(
    _ id: String, _ json: Bytes, _ dataset: any DatasetSide
  ) throws {
    let path = "dataset.json"
    guard let manifest = try files[path] ?? dataset.read(path),
      let root = JSONDocument.parse(manifest).document?.root,
      let hash = root.array("papers").first(where: { $0.text("id") == id })?.member("sha256")
    else { return }
    var bytes = manifest
    bytes.replaceSubrange(hash.range, with: "\"\(SHA256.hex(of: json))\"".utf8)
    files[path] = bytes
  }
}
