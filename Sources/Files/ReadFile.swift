import Glibc
import PetikText

/// A file's bytes and the stamp that they had.
package struct ReadFile: Sendable {
  package var bytes: Bytes
  package var stamp: FileStamp
  /// Whether nobody wrote to the file while it was read.
  package var isSettled: Bool
}

package enum ReadError: Error, Hashable, Sendable {
  case system(FileError)
  /// A folder, a pipe, a device.
  case noFile
  /// More bytes than allowed; `size` is what the file had when it was opened.
  case tooLarge(size: Int)
}

/// Reads a whole regular file. Never waits: a pipe is refused, not read.
///
/// - Parameter limit: the most bytes that are read.
package func readFile(_ path: String, limit: Int = .max) throws(ReadError) -> ReadFile {
  do {
    return try readOpened(
      try call { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }, limit)
  } catch let error as FileError {
    throw .system(error)
  } catch let error as ReadError {
    throw error
  } catch {
    throw .noFile
  }
}

private func readOpened(_ file: Int32, _ limit: Int) throws -> ReadFile {
  defer { close(file) }
  var status = stat()
  try call { fstat(file, &status) }
  guard kind(of: status.st_mode) == .file else { throw ReadError.noFile }
  let size = Int(status.st_size)
  guard size <= limit else { throw ReadError.tooLarge(size: size) }
  var failure: FileError?
  // One byte more than expected shows that the file has grown.
  let capacity = size + 1
  let bytes = Bytes(unsafeUninitializedCapacity: capacity) { buffer, count in
    do throws(FileError) {
      while count < capacity {
        let place = buffer.baseAddress?.advanced(by: count)
        let taken = try call { read(file, place, capacity - count) }
        if taken == 0 { break }
        count += taken
      }
    } catch {
      failure = error
    }
  }
  if let failure { throw failure }
  let before = FileStamp(status)
  try call { fstat(file, &status) }
  let after = FileStamp(status)
  guard bytes.count <= limit else { throw ReadError.tooLarge(size: Int(after.size)) }
  return ReadFile(
    bytes: bytes, stamp: after, isSettled: before == after && bytes.count == Int(after.size))
}
