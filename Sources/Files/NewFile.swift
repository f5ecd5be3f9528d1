import Glibc
import PetikText

/// A new file that is written piece by piece. Its bytes are not on the disk before ``syncFile(_:)``.
package struct NewFile: ~Copyable {
  private let descriptor: Int32

  /// - Throws: where the name is taken, too.
  package init(_ path: String) throws(FileError) {
    descriptor = try call {
      open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    }
  }

  deinit { Glibc.close(descriptor) }

  package func write(_ bytes: Bytes) throws(FileError) {
    var written = 0
    while written < bytes.count {
      written += try call {
        bytes.withUnsafeBytes { buffer in
          Glibc.write(
            descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        }
      }
    }
  }

  /// Some file systems tell only now that there was no room.
  package consuming func close() throws(FileError) {
    let file = descriptor
    discard self
    if Glibc.close(file) != 0, errno != EINTR { throw FileError() }
  }
}

/// A file that stands, read piece by piece to be held against what is to be written.
package struct StandingFile: ~Copyable {
  private let descriptor: Int32
  private var buffer = Bytes()

  /// - Returns: nil where there is no regular file that can be read.
  package init?(_ path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0, kind(of: status.st_mode) == .file else {
      if file >= 0 { close(file) }
      return nil
    }
    descriptor = file
  }

  deinit { close(descriptor) }

  /// Whether the file goes on with these bytes; they are passed by.
  package mutating func goesOn(with bytes: Bytes) -> Bool {
    readAhead(bytes.count) && buffer.elementsEqual(bytes)
  }

  /// Whether all bytes were passed by.
  package mutating func isAtEnd() -> Bool { !readAhead(1) && buffer.isEmpty }

  /// - Returns: whether there were as many bytes.
  private mutating func readAhead(_ count: Int) -> Bool {
    let descriptor = descriptor
    buffer = Bytes(unsafeUninitializedCapacity: count) { buffer, taken in
      while taken < count {
        let place = buffer.baseAddress?.advanced(by: taken)
        guard let more = try? call({ read(descriptor, place, count - taken) }), more > 0 else {
          return
        }
        taken += more
      }
    }
    return buffer.count == count
  }
}
