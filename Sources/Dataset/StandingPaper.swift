import PetikFiles
import PetikText

/// A paper's folder as it stands on disk.
package struct StandingPaper: Sendable {
  /// Without a slash at its end.
  package let folder: String

  package init(folder: String) { self.folder = folder }

  package var exists: Bool {
    (try? fileStatus(folder + "/" + DatasetReader.paperName, followingLinks: false))?.kind == .file
  }

  /// Everything in the folder; nil where it cannot be read or holds what is neither file nor folder.
  package func content() -> PaperContent? {
    var files: [PaperContent.File] = []
    guard (try? fileStatus(folder, followingLinks: false))?.kind == .folder,
      collect("", into: &files)
    else { return nil }
    return PaperContent(files)
  }

  private func collect(_ below: String, into files: inout [PaperContent.File]) -> Bool {
    guard let entries = try? folderEntries(folder + "/" + below) else { return false }
    for entry in entries {
      let path = below + entry.name
      switch entry.kind {
      case .folder:
        if !collect(path + "/", into: &files) { return false }
      case .file:
        guard let file = try? readFile(folder + "/" + path) else { return false }
        files.append(.init(path: path, bytes: file.bytes))
      default:
        return false
      }
    }
    return true
  }

  /// One number for the stamps of the folder and its files: it changes when a file is written, comes
  /// or goes. Nil where a file is missing or is no file.
  ///
  /// - Parameter files: what ``PaperContent/paths`` gave.
  /// - Returns: the number, and the latest time in it (nanoseconds since 1970).
  package func stamp(of files: [Substring]) -> (value: Int64, latest: Int64)? {
    var mixed: UInt64 = 0
    var latest: Int64 = 0
    func add(_ path: String, _ kind: FileStamp.Kind) -> Bool {
      guard let status = try? fileStatus(path, followingLinks: false), status.kind == kind else {
        return false
      }
      let stamp = status.stamp
      mix(&mixed, stamp.inode)
      mix(&mixed, UInt64(bitPattern: stamp.modified))
      latest = max(latest, stamp.modified)
      // Renaming a folder changes its own time of change, and publishing is renaming.
      guard kind == .file else { return true }
      mix(&mixed, UInt64(bitPattern: stamp.size))
      mix(&mixed, UInt64(bitPattern: stamp.changed))
      latest = max(latest, stamp.changed)
      return true
    }
    guard add(folder, .folder) else { return nil }
    var known: Set<Substring> = []
    for file in files {
      if let slash = file.utf8.lastIndex(of: 0x2F) {
        let parent = file[..<slash]
        if known.insert(parent).inserted, !add("\(folder)/\(parent)", .folder) { return nil }
      }
      if !add("\(folder)/\(file)", .file) { return nil }
    }
    return (Int64(bitPattern: mixed), latest)
  }
}

/// Steele and others' splitmix64, one round a value.
private func mix(_ state: inout UInt64, _ value: UInt64) {
  var word = state &+ value &+ 0x9E37_79B9_7F4A_7C15
  word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
  word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
  state = word ^ (word >> 31)
}
