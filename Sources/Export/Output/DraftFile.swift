import Foundation
import PetikText

/// A file that is written beside its place and takes it in one step: a stopped run leaves what was
/// there before.
struct DraftFile: ~Copyable {
  let target: String
  /// Where to write.
  let path: String

  /// - Throws: ``ExportError`` where a folder stands at the target or no folder around it.
  init(_ target: String) throws {
    self.target = target
    let kind = FileKind(target)
    if kind == .folder {
      throw ExportError("cannot write \(target): a folder stands there; give a file's name")
    }
    let url = URL(filePath: target)
    let folder = url.deletingLastPathComponent().path(percentEncoded: false)
    guard FileKind(folder) == .folder else {
      throw ExportError("cannot write \(target): there is no folder \(folder); make it first")
    }
    // A device or a pipe must not be replaced by a file.
    let process = ProcessInfo.processInfo.processIdentifier
    path =
      kind == .special
      ? target : "\(folder)\(folder.hasSuffix("/") ? "" : "/").\(url.lastPathComponent).\(process)"
  }

  /// Writes the text, then puts the file in its place.
  func write(_ body: (TextSink) throws -> Void) throws {
    if path != target { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    guard let handle = FileHandle(forWritingAtPath: path) else {
      throw ExportError("cannot write \(target): no permission")
    }
    let sink = TextSink(handle)
    try body(sink)
    try sink.flush()
    try handle.close()
    try settle()
  }

  /// Puts what was written in its place.
  func settle() throws {
    guard path != target, rename(path, target) != 0 else { return }
    throw ExportError("cannot write \(target): \(String(cString: strerror(errno)))")
  }

  deinit { if path != target { unlink(path) } }
}

/// What stands at a path, links followed.
enum FileKind {
  case nothing, file, folder
  /// A device, a pipe, a socket.
  case special

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .nothing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .special
    }
  }
}
