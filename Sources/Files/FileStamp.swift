import Glibc

/// What tells without reading that a file has not changed. Times are nanoseconds since 1970.
package struct FileStamp: Hashable, Sendable {
  package var size: Int64
  package var modified: Int64
  /// When the file, its name or its rights last changed; nobody can set it back.
  package var changed: Int64
  package var inode: UInt64

  package enum Kind: Sendable { case file, folder, link, other }

  package init(size: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  init(_ status: stat) {
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    inode = UInt64(status.st_ino)
  }

  /// Whether a change after `moment` would show in this stamp: clocks of file systems go in steps of
  /// up to 10 ms, those that count whole seconds in steps of up to 2 s.
  package func isTrustworthy(at moment: Int64) -> Bool {
    let isCoarse = modified % 1_000_000_000 == 0 && changed % 1_000_000_000 == 0
    let step: Int64 = isCoarse ? 2_000_000_000 : Self.clockStep
    return max(modified, changed) < moment - step
  }

  package static let clockStep: Int64 = 20_000_000

  /// Nanoseconds since 1970.
  package static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

/// - Parameter followingLinks: whether a link stands for what it leads to.
package func fileStatus(
  _ path: String, followingLinks: Bool = true
) throws(FileError) -> (stamp: FileStamp, kind: FileStamp.Kind) {
  var status = stat()
  try call { followingLinks ? stat(path, &status) : lstat(path, &status) }
  return (FileStamp(status), kind(of: status.st_mode))
}

func kind(of mode: mode_t) -> FileStamp.Kind {
  switch mode & S_IFMT {
  case S_IFREG: .file
  case S_IFDIR: .folder
  case S_IFLNK: .link
  default: .other
  }
}

/// Sleeps.
package func pause(nanoseconds: Int64) {
  var time = timespec(
    tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
  nanosleep(&time, nil)
}
