import CPetikFiles
import Foundation
import PetikText

/// Replaces the folders of several papers together: every draft stands before the first takes its
/// place, and where one cannot, those before it go back. Each folder is always whole.
package struct PaperReplacement: ~Copyable {
  private let root: URL
  private var drafts: [(folder: String, draft: String)] = []

  package init(root: URL) { self.root = root }

  deinit {
    // Before ``commit`` the drafts, after it what stood before them.
    for (_, draft) in drafts { try? FileManager.default.removeItem(atPath: draft) }
  }

  /// Prepares a paper's folder beside it, as it stands but for some files.
  ///
  /// - Parameter files: contents by path below the folder; nil: the file goes.
  package mutating func stage(_ id: String, files: [String: Bytes?]) throws {
    let manager = FileManager.default
    let folder = root.appending(path: id).path(percentEncoded: false)
    let draft = root.appending(path: ".\(id).new").path(percentEncoded: false)
    try? manager.removeItem(atPath: draft)
    drafts.append((folder, draft))
    // A folder may be a link: its files are copied, and the folder takes the link's place.
    let origin = URL(filePath: folder).resolvingSymlinksInPath().path(percentEncoded: false)
    try manager.copyItem(atPath: origin, toPath: draft)
    for (path, bytes) in files {
      let target = URL(filePath: draft).appending(path: path)
      if let bytes {
        try manager.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target)
      } else {
        try? manager.removeItem(at: target)
      }
    }
    let tables = draft + "/tables"
    if (try? manager.contentsOfDirectory(atPath: tables))?.isEmpty == true {
      try manager.removeItem(atPath: tables)
    }
  }

  /// Puts every draft in its place.
  ///
  /// - Parameter last: what must stand too, the manifest; where it throws, everything goes back.
  package mutating func commit(_ last: () throws -> Void) throws {
    var done: [(folder: String, draft: String)] = []
    do {
      for entry in drafts {
        try exchange(entry.folder, entry.draft)
        done.append(entry)
      }
      try last()
    } catch {
      for entry in done.reversed() { try? exchange(entry.folder, entry.draft) }
      throw error
    }
  }

  /// In one step where the file system can.
  private func exchange(_ left: String, _ right: String) throws {
    if cpetik_exchange(left, right) == 0 { return }
    let manager = FileManager.default
    let aside = right + ".old"
    try manager.moveItem(atPath: left, toPath: aside)
    do {
      try manager.moveItem(atPath: right, toPath: left)
    } catch {
      try? manager.moveItem(atPath: aside, toPath: left)
      throw error
    }
    try manager.moveItem(atPath: aside, toPath: right)
  }
}
