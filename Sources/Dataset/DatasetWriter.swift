import Foundation
import PetikFiles
import PetikModel
import PetikText

/// Writes a dataset's folder. Papers are drafted below `.petik/` and published in batches by renaming,
/// so that a paper's folder is there whole or not at all. Nothing outside the folder is touched.
package struct DatasetWriter: Sendable {
  package let root: URL
  /// The root without a slash at its end.
  package let path: String
  package let pipeline: PipelineStamp

  package init(root: URL, pipeline: PipelineStamp) {
    self.root = root
    path = root.path(percentEncoded: false).withoutFinalSlash
    self.pipeline = pipeline
  }

  /// What petik keeps for itself: derived, deletable, no part of the dataset.
  package static let ownName = ".petik"
  package var ownFolder: String { path + "/" + Self.ownName }
  private var draftFolder: String { ownFolder + "/drafts" }
  private var unfinishedMark: String { path + "/" + DatasetReader.unfinishedName }
  private var manifestPath: String { path + "/" + DatasetReader.manifestName }

  package func standing(_ id: String) -> StandingPaper { StandingPaper(folder: "\(path)/\(id)") }

  /// Makes the folders and takes the lock: the dataset is this process's until the lock goes.
  package func lock(isWaiting: Bool) throws -> FolderLock {
    try makeFolders(path)
    try Self.makeOwnFolder(ownFolder)
    return try FolderLock.take(ownFolder + "/lock", isWaiting: isWaiting)
  }

  /// The process that holds the lock at this moment; nil: none.
  package var lockOwner: Int? { FolderLock.owner(ownFolder + "/lock") }

  /// Makes the folder of what petik keeps for itself.
  ///
  /// - Throws: ``DatasetLockError`` where it is a link: it would lead petik's files out of the dataset.
  package static func makeOwnFolder(_ path: String) throws {
    switch (try? fileStatus(path, followingLinks: false))?.kind {
    case .link: throw DatasetLockError.ownFolderIsLink
    case nil:
      try makeFolder(path)
      // Derived from the dataset beside it: never to be committed with it.
      _ = try? writeNewFile(path + "/.gitignore", Bytes("*\n".utf8))
    default: break
    }
  }

  /// Clears what a broken-off run left, and marks that this one has begun. Needs the lock.
  package func begin() throws(FileError) {
    try removeTree(draftFolder)
    try makeFolder(draftFolder)
    try removeTree(unfinishedMark)
    try writeNewFile(unfinishedMark, [])
    // Even a run that is killed at once leaves a dataset, if one of no papers.
    if !hasManifest { try writeManifest(papers: EmptyCollection(), failed: []) }
  }

  /// Whether a run has begun and not come to its end.
  package var isUnfinished: Bool { (try? fileStatus(unfinishedMark)) != nil }

  /// The run has come to its end: what the manifest names is all there is.
  package func finish(isComplete: Bool) {
    try? removeTree(draftFolder)
    if isComplete { try? removeTree(unfinishedMark) }
  }

  /// Writes a paper where nobody looks yet.
  package func draft(_ content: PaperContent, id: String) throws(FileError) -> StandingPaper {
    let folder = "\(draftFolder)/\(id)"
    try removeTree(folder)
    try makeFolder(folder)
    var made: Set<Substring> = []
    for file in content.files {
      if let slash = file.path.lastIndex(of: "/"), made.insert(file.path[..<slash]).inserted {
        try makeFolder("\(folder)/\(file.path[..<slash])")
      }
      try writeNewFile("\(folder)/\(file.path)", file.bytes)
    }
    return StandingPaper(folder: folder)
  }

  /// Brings the drafts to the disk, all of them at once.
  package func syncDrafts() throws(FileError) { try syncFileSystem(of: draftFolder) }

  /// Puts a draft into its place; an older folder there goes away in the same step.
  package func publish(_ id: String) throws(FileError) {
    let (draft, place) = ("\(draftFolder)/\(id)", "\(path)/\(id)")
    guard let kind = (try? fileStatus(place, followingLinks: false))?.kind else {
      return try moveFile(draft, to: place)
    }
    if kind == .folder { makeMovable(place) }
    do {
      try exchangeFiles(draft, place)
    } catch {
      // The file system cannot exchange: the manifest does not name the paper at this moment.
      let old = "\(draftFolder)/\(id).old"
      try removeTree(old)
      try moveFile(place, to: old)
      try moveFile(draft, to: place)
    }
  }

  /// Takes a paper out of the dataset in one step.
  package func withdraw(_ id: String) throws(FileError) {
    let old = "\(draftFolder)/\(id).gone"
    try removeTree(old)
    makeMovable("\(path)/\(id)")
    try moveFile("\(path)/\(id)", to: old)
  }

  /// Removes what ``publish(_:)`` and ``withdraw(_:)`` put aside.
  package func clearDraft(_ id: String) {
    for suffix in ["", ".old", ".gone"] { try? removeTree("\(draftFolder)/\(id)\(suffix)") }
  }

  /// Brings the names in the dataset's folder to the disk.
  package func syncNames() throws(FileError) { try syncFolder(path) }

  /// Replaces the manifest in one step, unless it says the same already.
  ///
  /// - Parameter papers: sorted by id.
  package func writeManifest(
    papers: some Sequence<ManifestEntry>, failed: [FailedSource]
  ) throws(FileError) {
    let text = ManifestText(papers: papers, failed: failed, pipeline: pipeline)
    if isManifest(text) { return }
    let draft = ownFolder + "/dataset.json"
    try removeTree(draft)
    let file = try NewFile(draft)
    for piece in text { try file.write(piece) }
    try file.close()
    try syncFile(draft)
    try replaceFile(manifestPath, with: draft)
    try syncFolder(path)
  }

  package var hasManifest: Bool { (try? fileStatus(manifestPath)) != nil }

  /// Whether the manifest stands with exactly this text.
  package func isManifest(_ text: ManifestText<some Sequence<ManifestEntry>>) -> Bool {
    guard var standing = StandingFile(manifestPath) else { return false }
    for piece in text where !standing.goesOn(with: piece) { return false }
    return standing.isAtEnd()
  }

  /// Ids of the folders that hold a paper and are none of those known.
  package func strayPapers(_ isKnown: (String) -> Bool) throws(FileError) -> [String] {
    guard (try? fileStatus(path)) != nil else { return [] }
    var strays: [String] = []
    try forEachEntry(path) { entry in
      if !entry.name.hasPrefix("."), entry.kind == .folder, !isKnown(entry.name),
        standing(entry.name).exists
      {
        strays.append(entry.name)
      }
    }
    return strays.sorted()
  }
}

package enum DatasetLockError: Error { case ownFolderIsLink }

extension String {
  /// A path as the system wants it where the last name may be a link.
  package var withoutFinalSlash: String {
    utf8.count > 1 && hasSuffix("/") ? String(dropLast()) : self
  }
}
