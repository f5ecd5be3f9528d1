import Foundation
import PetikDiff

/// What the arguments of `petik diff` name: folders, CSV files, revisions.
struct DiffSides {
  /// The folder of pipeline.json.
  let root: URL
  /// The dataset's folder below the root.
  let dataset: String

  /// - Throws: ``Failure`` where a name is neither a path nor a revision.
  func sides(_ old: String?, _ new: String?) throws -> (old: any DatasetSide, new: any DatasetSide)
  {
    if let old, let new {
      let isFile = [old, new].map(Self.isFile)
      if isFile[0] != isFile[1], [old, new].allSatisfy(Self.exists) {
        throw Failure(message: "\"\(old)\" and \"\(new)\" are a file and a folder; name two alike")
      }
      return (try side(old), try side(new))
    }
    let revision = try old.map { try side($0) } ?? revision("HEAD")
    return (revision, FolderSide(name: dataset, root: root.appending(path: dataset)))
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }

  private func side(_ name: String) throws -> any DatasetSide {
    if Self.isFile(name) { return FileSide(name: name) }
    if Self.exists(name) {
      let url = URL(filePath: name, directoryHint: .isDirectory)
      // A dataset's root may be named for its dataset.
      let inner = url.appending(path: dataset + "/dataset.json").path(percentEncoded: false)
      let outer = url.appending(path: "dataset.json").path(percentEncoded: false)
      if !Self.exists(outer), Self.exists(inner) {
        return FolderSide(name: name, root: url.appending(path: dataset))
      }
      return FolderSide(name: name, root: url)
    }
    return try revision(name)
  }

  private func revision(_ name: String) throws -> GitSide {
    let repository = try GitRepository(containing: root)
    guard let commit = try repository.commit(name) else {
      let hint = repository.isShallow ? ", and the clone is shallow (git fetch --unshallow)" : ""
      throw Failure(message: "\"\(name)\" is no folder, file or revision\(hint)")
    }
    let folder = root.appending(path: dataset).standardizedFileURL.resolvingSymlinksInPath()
    let top = repository.root.standardizedFileURL.resolvingSymlinksInPath()
    let parts = folder.pathComponents
    guard parts.starts(with: top.pathComponents) else {
      throw Failure(
        message: "the dataset \"\(dataset)\" is a link that leads out of the repository")
    }
    let below = parts.dropFirst(top.pathComponents.count).joined(separator: "/")
    return GitSide(name: name, repository: repository, commit: commit, folder: below)
  }
}

/// One file as a side: a CSV file under a name that both sides share, or a paper.json.
struct FileSide: DatasetSide {
  let name: String

  var isOneFile: Bool { true }

  private var path: String { name.hasSuffix(".json") ? "paper/paper.json" : "table.csv" }

  func files() throws -> [String: String] { [path: ""] }

  func read(_ path: String) throws -> [UInt8]? {
    guard path.hasSuffix(".json") == self.path.hasSuffix(".json") else { return nil }
    return [UInt8](try Data(contentsOf: URL(filePath: name)))
  }
}
