import PetikDiff
import PetikText

/// A dataset in memory.
struct MemorySide: DatasetSide {
  let name = "memory"
  var contents: [String: Bytes] = [:]

  init(_ contents: [String: Bytes]) { self.contents = contents }
  init(texts: [String: String]) { contents = texts.mapValues { Bytes($0.utf8) } }

  func files() throws -> [String: String] { contents.mapValues { _ in "" } }
  func read(_ path: String) throws -> Bytes? { contents[path] }

  /// The dataset after a patch.
  func applying(_ patch: DatasetPatch) -> MemorySide {
    var result = self
    for (id, files) in patch.papers {
      for (path, bytes) in files { result.contents["\(id)/\(path)"] = bytes }
    }
    for (path, bytes) in patch.files { result.contents[path] = bytes }
    if let manifest = patch.manifest { result.contents["dataset.json"] = manifest }
    return result
  }
}

/// What differs between two datasets.
func diff(_ old: MemorySide, _ new: MemorySide) throws -> DatasetDiff {
  try DatasetComparison(old, new, options: DiffOptions()).diff()
}

/// A diff as a patch file.
func json(_ diff: DatasetDiff) -> Bytes {
  Bytes((DiffFormat.all.first { $0.name == "json" }?.write(diff, .init()) ?? "").utf8)
}

extension DatasetDiff {
  /// Changes that a patch applies: of tables, references and works.
  var patchable: [String] {
    papers.flatMap { paper in
      paper.changes.filter { $0.part == .reference || $0.part == .work }
        .map { "\(paper.id): \($0.part) \($0.kind) \($0.label)" }
        + paper.tables.map { "\(paper.id): table \($0.kind) \($0.label)" }
    } + tables.map { "table \($0.kind) \($0.label)" }
  }
}
