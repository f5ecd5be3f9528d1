import CPetikFiles
import Glibc
import PetikText

/// A name in a folder.
package struct FolderEntry: Sendable {
  package var name: String
  package var kind: FileStamp.Kind
  /// Whether the name is UTF-8; where it is not, ``name`` is a likeness that leads nowhere.
  package var isReadable: Bool
}

/// The names in a folder, in no order.
package func folderEntries(_ path: String) throws(FileError) -> [FolderEntry] {
  var entries: [FolderEntry] = []
  try forEachEntry(path) { entries.append($0) }
  return entries
}

/// Calls for each name in a folder, in no order: of a large folder the names are never together in
/// memory.
package func forEachEntry(
  _ path: String, _ body: (FolderEntry) throws(FileError) -> Void
) throws(FileError) {
  guard let folder = opendir(path) else { throw FileError() }
  defer { closedir(folder) }
  while true {
    errno = 0
    guard let entry = readdir(folder) else { break }
    guard let start = cpetik_entry_name(entry) else { continue }
    let name = UnsafeRawBufferPointer(start: start, count: strlen(start))
    if name.elementsEqual([0x2E]) || name.elementsEqual([0x2E, 0x2E]) { continue }
    let exact = String(validating: name, as: UTF8.self)
    let text = exact ?? String(decoding: name, as: UTF8.self)
    try body(
      FolderEntry(
        name: text, kind: kind(of: entry.pointee.d_type, at: path + "/" + text),
        isReadable: exact != nil))
  }
  if errno != 0 { throw FileError() }
}

private func kind(of type: UInt8, at path: String) -> FileStamp.Kind {
  switch Int(type) {
  case Int(DT_REG): .file
  case Int(DT_DIR): .folder
  case Int(DT_LNK): .link
  case Int(DT_UNKNOWN): (try? fileStatus(path, followingLinks: false))?.kind ?? .other
  default: .other
  }
}

/// Removes a file, or a folder with all that is in it. Links go, what they lead to stays.
package func removeTree(_ path: String) throws(FileError) {
  if unlink(path) == 0 || errno == ENOENT { return }
  let refused = FileError()
  guard (try? fileStatus(path, followingLinks: false))?.kind == .folder else { throw refused }
  // A folder that nobody may write to keeps its names.
  chmod(path, 0o700)
  for entry in try folderEntries(path) { try removeTree(path + "/" + entry.name) }
  if rmdir(path) != 0, errno != ENOENT { throw FileError() }
}
