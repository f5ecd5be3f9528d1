import CPetikFiles
import Glibc
import PetikText

/// Writes a new file; where the name is taken it is an error. The bytes are not on the disk before
/// ``syncFileSystem(_:)``.
@discardableResult
package func writeNewFile(_ path: String, _ bytes: Bytes) throws(FileError) -> FileStamp {
  let file = try call {
    open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
  }
  var isOpen = true
  defer { if isOpen { close(file) } }
  var written = 0
  while written < bytes.count {
    written += try call {
      bytes.withUnsafeBytes { buffer in
        write(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
    }
  }
  var status = stat()
  try call { fstat(file, &status) }
  isOpen = false
  // Some file systems tell only now that there was no room.
  if close(file) != 0, errno != EINTR { throw FileError() }
  return FileStamp(status)
}

/// Puts a file in another's place in one step, so that its readers see the old or the new one.
package func replaceFile(_ path: String, with draft: String) throws(FileError) {
  try call { rename(draft, path) }
}

/// Renames; what stands at the new name is not replaced where it is a folder that holds something.
package func moveFile(_ path: String, to new: String) throws(FileError) {
  try call { rename(path, new) }
}

/// Lets two paths change places in one step.
package func exchangeFiles(_ left: String, _ right: String) throws(FileError) {
  try call { cpetik_exchange(left, right) }
}

/// Brings everything that waits for the file system of a folder to its disk.
package func syncFileSystem(of folder: String) throws(FileError) {
  try withFolder(folder) { cpetik_sync_file_system($0) }
}

/// Brings a folder's names to the disk.
package func syncFolder(_ folder: String) throws(FileError) {
  try withFolder(folder) { fsync($0) }
}

/// Brings one file to the disk.
package func syncFile(_ path: String) throws(FileError) {
  let file = try call { open(path, O_RDONLY | O_CLOEXEC) }
  defer { close(file) }
  try call { fsync(file) }
}

/// Lets a folder of somebody careful be moved: a folder without the right to write keeps its parent.
package func makeMovable(_ folder: String) {
  if access(folder, W_OK) != 0 { chmod(folder, 0o755) }
}

private func withFolder(_ folder: String, _ body: (Int32) -> Int32) throws(FileError) {
  let file = try call { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  defer { close(file) }
  try call { body(file) }
}

/// Makes a folder; one that stands already will do.
package func makeFolder(_ path: String) throws(FileError) {
  if mkdir(path, 0o777) == 0 { return }
  let error = FileError()
  guard error.code == EEXIST, try fileStatus(path).kind == .folder else { throw error }
}

/// Makes a folder and those above it.
package func makeFolders(_ path: String) throws(FileError) {
  do throws(FileError) {
    try makeFolder(path)
  } catch {
    guard error.code == ENOENT, let slash = path.utf8.dropLast().lastIndex(of: 0x2F),
      slash > path.startIndex
    else { throw error }
    try makeFolders(String(path[..<slash]))
    try makeFolder(path)
  }
}
