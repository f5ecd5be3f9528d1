import CPetikFiles
import Foundation
import PetikModel
import PetikText

/// Writes papers into a dataset's folder. A paper's folder is replaced whole or not at all; nothing
/// outside the dataset's folder is touched.
package struct DatasetWriter: Sendable {
  package let root: URL
  package let pipeline: PipelineStamp

  package init(root: URL, pipeline: PipelineStamp) {
    self.root = root
    self.pipeline = pipeline
  }

  /// Whether the paper's folder stands.
  package func hasPaper(_ id: String) -> Bool {
    FileManager.default.fileExists(
      atPath: root.appending(path: "\(id)/paper.json").path(percentEncoded: false))
  }

  /// The files of a paper, by path below its folder.
  package func files(of paper: Paper) -> [(path: String, bytes: Bytes)] {
    var files = [
      (path: "paper.json", bytes: paperJSON(paper, pipeline: pipeline)),
      (path: "references.json", bytes: referencesJSON(paper)),
    ]
    if let package = dataPackageJSON(paper) {
      files.append((path: "datapackage.json", bytes: package))
      for (index, table) in paper.tables.enumerated() {
        files.append((path: "tables/\(ID.table(index)).csv", bytes: tableCSV(table)))
      }
    }
    if !paper.source.isVerbatim { files.append((path: "text.txt", bytes: paper.source.bytes)) }
    return files
  }

  /// Writes one paper and gives its entry of the manifest.
  package func write(_ paper: Paper) throws -> ManifestEntry {
    let files = files(of: paper)
    let folder = root.appending(path: paper.id, directoryHint: .isDirectory)
    let draft = root.appending(path: ".\(paper.id).new", directoryHint: .isDirectory)
    let manager = FileManager.default
    try? manager.removeItem(at: draft)
    try manager.createDirectory(at: draft, withIntermediateDirectories: true)
    do {
      for file in files {
        let target = draft.appending(path: file.path)
        try manager.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: target)
      }
      try replace(folder, with: draft)
    } catch {
      try? manager.removeItem(at: draft)
      throw error
    }
    return ManifestEntry(paper, paperSHA256: SHA256.hex(of: files[0].bytes))
  }

  /// Renames the draft into place. Where a folder stands there, the two change places in one step;
  /// where the file system cannot do that, the old folder goes only when the new one stands.
  private func replace(_ folder: URL, with draft: URL) throws {
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder.path(percentEncoded: false)) else {
      // A dangling link has the name too.
      try? manager.removeItem(at: folder)
      return try manager.moveItem(at: draft, to: folder)
    }
    let paths = [folder, draft].map { $0.path(percentEncoded: false).withoutFinalSlash }
    if cpetik_exchange(paths[0], paths[1]) == 0 { return try manager.removeItem(at: draft) }
    let old = root.appending(path: ".\(folder.lastPathComponent).old", directoryHint: .isDirectory)
    try? manager.removeItem(at: old)
    try manager.moveItem(at: folder, to: old)
    do {
      try manager.moveItem(at: draft, to: folder)
    } catch {
      try? manager.moveItem(at: old, to: folder)
      throw error
    }
    try manager.removeItem(at: old)
  }

  /// Writes the manifest last, so that it names only what stands on disk.
  package func writeManifest(papers: [ManifestEntry], failed: [FailedSource]) throws {
    let bytes = manifestJSON(papers: papers, failed: failed, pipeline: pipeline)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try Data(bytes).write(to: root.appending(path: "dataset.json"), options: .atomic)
  }

  /// Removes the folders of papers that are no longer in the dataset: those that hold a paper.json.
  ///
  /// - Returns: the removed ids.
  package func removePapers(except ids: Set<String>) throws -> [String] {
    let manager = FileManager.default
    let path = root.path(percentEncoded: false)
    guard manager.fileExists(atPath: path) else { return [] }
    var removed: [String] = []
    for name in try manager.contentsOfDirectory(atPath: path).sorted() where !ids.contains(name) {
      let isDraft = name.hasPrefix(".") && (name.hasSuffix(".new") || name.hasSuffix(".old"))
      let folder = root.appending(path: name, directoryHint: .isDirectory)
      let paper = folder.appending(path: "paper.json").path(percentEncoded: false)
      guard isDraft || !name.hasPrefix(".") && manager.fileExists(atPath: paper) else { continue }
      try manager.removeItem(at: folder)
      if !isDraft { removed.append(name) }
    }
    return removed
  }
}

extension String {
  /// A path as the system wants it where the last name may be a link.
  fileprivate var withoutFinalSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
