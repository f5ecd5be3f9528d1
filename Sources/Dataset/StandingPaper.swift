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
  /// - Parameters:
  ///   - files: what ``PaperContent/paths`` gave, a line each.
  ///   - parent: the folder that the paper's stands in, where it is open already.
  /// - Returns: the number, and the latest time in it (nanoseconds since 1970).
  package func stamp(
    of files: String, in parent: OpenFolder? = nil
  ) -> (value: Int64, latest: Int64)? {
    let slash = folder.utf8.lastIndex(of: 0x2F) ?? folder.startIndex
    guard let parent = parent ?? (try? OpenFolder(String(folder[..<slash]))) else { return nil }
    var stamp = MixedStamp(folder: Bytes(folder[slash...].utf8.dropFirst()), parent: parent)
    guard stamp.add([], .folder) else { return nil }
    var known: [ByteSlice] = []
    for file in Bytes(files.utf8).split(separator: 0x0A) {
      if let slash = file.lastIndex(of: 0x2F) {
        let above = file[..<slash]
        if !known.contains(above) {
          known.append(above)
          guard stamp.add(above, .folder) else { return nil }
        }
      }
      guard stamp.add(file, .file) else { return nil }
    }
    return (Int64(bitPattern: stamp.mixed), stamp.latest)
  }
}

/// The stamps of a paper's files, one after the other.
private struct MixedStamp {
  private(set) var mixed: UInt64 = 0
  private(set) var latest: Int64 = 0
  private let parent: OpenFolder
  /// The folder's name, and below it whatever is asked for.
  private var path: Bytes
  private let length: Int

  init(folder: Bytes, parent: OpenFolder) {
    self.parent = parent
    path = folder
    length = folder.count
    path.reserveCapacity(length + 32)
  }

  /// - Parameter file: below the paper's folder; empty for the folder itself.
  /// - Returns: whether it is there and of its kind.
  mutating func add(_ file: ByteSlice, _ kind: FileStamp.Kind) -> Bool {
    path.removeLast(path.count - length)
    if !file.isEmpty { path.append(0x2F) }
    path += file
    path.append(0)
    guard let status = try? parent.status(of: path), status.kind == kind else { return false }
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
}

/// Steele and others' splitmix64, one round a value.
private func mix(_ state: inout UInt64, _ value: UInt64) {
  var word = state &+ value &+ 0x9E37_79B9_7F4A_7C15
  word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
  word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
  state = word ^ (word >> 31)
}
