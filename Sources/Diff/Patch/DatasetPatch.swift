import PetikDataset
import PetikJSON
import PetikText

/// The files of a dataset as a patch makes them: all of it, or the conflicts and nothing.
package struct DatasetPatch {
  /// Papers by id, each with its new files by path below its folder; nil: the file goes.
  package private(set) var papers: [String: [String: Bytes?]] = [:]
  /// CSV files outside of papers; nil: the file goes.
  package private(set) var files: [String: Bytes?] = [:]
  /// dataset.json, where papers changed.
  package private(set) var manifest: Bytes?
  package private(set) var conflicts: [String] = []
  /// What a patch leaves to petik ingest, by what it is: `3 text`, `1 citation`, `1 paper added`.
  package var notApplied: [String] {
    skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
  }
  private var skipped: [String: Int] = [:]

  /// - Throws: ``DiffError`` where the text is no diff of petik; what reading throws.
  package init(_ diff: Bytes, to dataset: any DatasetSide) throws {
    guard let root = JSONDocument.parse(diff).document?.root,
      root.text("format") == "petik.diff/1"
    else {
      throw DiffError("the patch is no JSON of petik diff; write it with --format json")
    }
    for table in root.array("tables") { try take(table: table, dataset) }
    for paper in root.array("papers") { try take(paper, dataset) }
    if conflicts.isEmpty { try updateManifest(dataset) }
    if !conflicts.isEmpty { (papers, files, manifest) = ([:], [:], nil) }
  }

  /// How many files change.
  package var fileCount: Int {
    papers.values.reduce(0) { $0 + $1.count } + files.count + (manifest == nil ? 0 : 1)
  }

  private mutating func take(table: JSONNode, _ dataset: any DatasetSide) throws {
    let path = table.text("old") ?? table.text("new") ?? ""
    // One file is patched under whatever name it has.
    guard dataset.isOneFile || isPathBelow(path) && path.hasSuffix(".csv") else {
      conflicts.append("\"\(path)\" is no CSV file below the dataset")
      return
    }
    let old = try dataset.read(path)
    let result = patched(csv: old, by: table)
    conflicts += result.conflicts.map { "\(path): \($0)" }
    if result.conflicts.isEmpty { files[path] = .some(result.csv) }
  }

  private mutating func take(_ paper: JSONNode, _ dataset: any DatasetSide) throws {
    let kind = paper.text("kind") ?? ""
    if kind != "changed" { skipped["paper \(kind)", default: 0] += 1 }
    let changes = paper.array("changes")
    for change in changes {
      let part = change.text("part") ?? ""
      if part != "reference" && part != "work" { skipped[part, default: 0] += 1 }
    }
    let hasParts = changes.contains { ["reference", "work"].contains($0.text("part")) }
    guard kind == "changed" || kind == "renamed", hasParts || !paper.array("tables").isEmpty else {
      return
    }
    guard let id = paper.text("old"), isFileName(id),
      let bytes = try dataset.read("\(id)/\(DatasetReader.paperName)"),
      let root = JSONDocument.parse(bytes).document?.root
    else {
      conflicts.append("\(paper.text("old") ?? paper.text("new") ?? "?"): no such paper here")
      return
    }
    let patch = try PaperPatch(root, by: paper) { try dataset.read("\(id)/\($0)") }
    conflicts += patch.conflicts.map { "\(id): \($0)" }
    papers[id] = patch.files
    manifestEntries[id] = patch.paper
  }

  // MARK: The manifest

  private var manifestEntries: [String: JSONNode] = [:]

  private mutating func updateManifest(_ dataset: any DatasetSide) throws {
    let changed = papers.filter { $0.value[DatasetReader.paperName] != nil }
    guard !changed.isEmpty, let bytes = try dataset.read(DatasetReader.manifestName),
      let root = JSONDocument.parse(bytes).document?.root
    else { return }
    var splices = Splices()
    for entry in root.array("papers") {
      guard let id = entry.text("id"), let json = changed[id]?[DatasetReader.paperName] ?? nil,
        let paper = manifestEntries[id]
      else { continue }
      splices.replace(entry.member("sha256"), withText: SHA256.hex(of: json))
      for list in ["tables", "references"] {
        guard let count = entry.member("counts")?.member(list) else { continue }
        splices.replace(count, with: "\(paper.member(list)?.count ?? 0)".utf8)
      }
    }
    manifest = splices.applied(to: root.document)
  }
}
