import Glibc
import PetikText

/// A folder that is kept open: what is below it is found from there, not by its whole path.
package final class OpenFolder: Sendable {
  private let descriptor: Int32

  package init(_ path: String) throws(FileError) {
    descriptor = try call { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  deinit { close(descriptor) }

  /// What tells without reading whether something below the folder has changed. Links stand for
  /// themselves.
  ///
  /// - Parameter path: below the folder, ended by NUL; never empty.
  package func status(
    of path: Bytes
  ) throws(FileError) -> (stamp: FileStamp, kind: FileStamp.Kind) {
    var status = stat()
    try call {
      path.withUnsafeBytes { bytes -> Int32 in
        guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return -1 }
        return fstatat(descriptor, start, &status, AT_SYMLINK_NOFOLLOW)
      }
    }
    return (FileStamp(status), kind(of: status.st_mode))
  }
}
