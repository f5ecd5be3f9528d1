import Foundation
import PetikFiles
import PetikText

/// One side of a comparison: the files of a dataset, wherever they stand.
package protocol DatasetSide {
  /// As a person named it: a folder, `HEAD~3`.
  var name: String { get }
  var isOneFile: Bool { get }
  /// Paths below the dataset's folder, each with what tells its content apart (a git object's name)
  /// or an empty text where only reading does.
  func files() throws -> [String: String]
  /// - Returns: nil where there is no such file.
  func read(_ path: String) throws -> Bytes?
}

extension DatasetSide {
  /// Whether the side is one file, read under any name.
  package var isOneFile: Bool { false }
}

/// A folder on disk.
package struct FolderSide: DatasetSide {
  package let name: String
  private let root: URL

  package init(name: String, root: URL) {
    self.name = name
    self.root = root
  }

  package func files() throws -> [String: String] {
    let path = root.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path)
    where !name.hasPrefix(".") {
      if Self.isData(name) { files[name] = "" } else { try refuseLink(name) }
    }
    return files
  }

  /// A link to a folder hides the papers behind it.
  private func refuseLink(_ name: String) throws {
    let path = root.appending(path: name).path(percentEncoded: false)
    guard (try? fileStatus(path, followingLinks: false))?.kind == .link,
      (try? fileStatus(path))?.kind == .folder
    else { return }
    throw DiffError(
      "\(self.name): \"\(name)\" is a symbolic link; petik compares files, not where links lead")
  }

  package func read(_ path: String) throws -> Bytes? {
    let url = root.appending(path: path)
    guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else {
      return nil
    }
    return Bytes(try Data(contentsOf: url))
  }

  /// Files that a comparison reads; the catalogue below `.petik` is none.
  package static func isData(_ path: String) -> Bool {
    (path.hasSuffix(".json") || path.hasSuffix(".csv")) && !path.hasPrefix(".petik/")
  }
}
