import Glibc

/// What the system refused. Names no path: the dataset has no absolute one, and whoever reports it
/// knows the file.
package struct FileError: Error, Hashable, Sendable {
  /// `errno`.
  package let code: Int32

  package init(code: Int32 = errno) { self.code = code }

  package var message: String { String(cString: strerror(code)) }

  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether every other file would be refused too: there is no sense in going on.
  package var isOfTheDisk: Bool {
    [ENOSPC, EDQUOT, EROFS, EIO, EFBIG, EMFILE, ENFILE, ENODEV].contains(code)
  }
}

/// Repeats a call that a signal broke off, and turns -1 into an error.
@discardableResult
func call<Result: SignedInteger>(_ body: () -> Result) throws(FileError) -> Result {
  while true {
    let result = body()
    if result != -1 { return result }
    if errno != EINTR { throw FileError() }
  }
}
