import CPetikFiles
import Glibc

/// A lock on a file that dies with the process that holds it.
package final class FolderLock: Sendable {
  private let file: Int32

  private init(file: Int32) { self.file = file }

  deinit { close(file) }

  package enum Refusal: Error, Sendable {
    case system(FileError)
    /// Somebody else holds it; nil where the file does not say who.
    case held(by: Int?)
    /// A signal asked to stop while it was waited for.
    case stopped
  }

  /// Takes the lock and writes the process's number into its file.
  package static func take(_ path: String, isWaiting: Bool) throws(Refusal) -> FolderLock {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw .system(FileError()) }
    let lock = FolderLock(file: file)
    var patience = 5
    while flock(file, isWaiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR {
        if stopSignal != nil { throw .stopped }
      } else if errno == EWOULDBLOCK, patience > 0 {
        // Whoever only asks for the owner holds it for a moment too.
        patience -= 1
        pause(nanoseconds: 10_000_000)
      } else if errno == EWOULDBLOCK {
        throw .held(by: owner(file))
      } else {
        throw .system(FileError())
      }
    }
    let text = Array("\(getpid())\n".utf8)
    _ = ftruncate(file, 0)
    _ = pwrite(file, text, text.count, 0)
    return lock
  }

  /// The process that holds a lock; nil where nobody does.
  package static func owner(_ path: String) -> Int? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    // Whoever may share it is alone with it.
    return flock(file, LOCK_SH | LOCK_NB) == 0 ? nil : owner(file)
  }

  private static func owner(_ file: Int32) -> Int? {
    var buffer = [UInt8](repeating: 0, count: 32)
    let count = pread(file, &buffer, buffer.count, 0)
    guard count > 0 else { return nil }
    return Int(String(decoding: buffer[..<count].prefix { $0 != 0x0A }, as: UTF8.self))
  }
}

/// From now on SIGINT and SIGTERM are remembered, a second one ends the program at once.
package func watchSignals() { cpetik_watch_signals() }

/// The signal that asked to stop.
package var stopSignal: Int32? {
  let number = cpetik_stop_signal()
  return number == 0 ? nil : number
}
