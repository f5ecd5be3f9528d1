import Foundation
import PetikText

/// Where a line of the input stands, for messages.
struct InputPlace {
  var file: String
  /// From 1.
  var line: Int

  func failure(_ message: String) -> Failure {
    Failure(message: "\(file == "-" ? "standard input" : file):\(line): \(message)")
  }
}

/// The lines of a file or of standard input, read in pieces.
struct InputLines {
  private let handle: FileHandle
  private let file: String

  /// - Parameter file: a path, or `-` for standard input.
  /// - Throws: ``Failure`` where the file cannot be read.
  init(_ file: String) throws {
    self.file = file
    if file == "-" {
      handle = .standardInput
      return
    }
    guard let handle = FileHandle(forReadingAtPath: file) else {
      let exists = FileManager.default.fileExists(atPath: file)
      throw Failure(
        message: "cannot read \(file): " + (exists ? "no permission" : "no such file"))
    }
    self.handle = handle
  }

  /// Calls with each line, without its end. The last needs none.
  func forEach(_ body: (ByteSlice, InputPlace) throws -> Void) throws {
    var rest = Bytes()
    var place = InputPlace(file: file, line: 0)
    while let piece = try read() {
      // What was read before holds no end of a line.
      var searched = rest.count
      rest += piece
      var start = 0
      while let end = rest[searched...].firstIndex(of: 0x0A) {
        place.line += 1
        try body(line(rest[start..<end], place), place)
        start = end + 1
        searched = start
      }
      rest.removeFirst(start)
    }
    place.line += 1
    if !rest.isEmpty { try body(line(rest[...], place), place) }
  }

  /// Without the carriage return before the line's end and the byte order mark of a file.
  private func line(_ line: ByteSlice, _ place: InputPlace) -> ByteSlice {
    var line = line
    if line.last == 0x0D { line.removeLast() }
    if place.line == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    return line
  }

  private func read() throws -> Data? {
    do {
      let piece = try handle.read(upToCount: 1 << 16)
      return piece?.isEmpty == false ? piece : nil
    } catch {
      throw Failure(message: "cannot read \(file): \((error as NSError).localizedDescription)")
    }
  }
}
