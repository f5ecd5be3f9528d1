import Foundation

/// Takes several files of one folder. They take their places together at the end.
package final class FolderSink {
  private struct Part {
    var draft: String
    var target: String
    var handle: FileHandle
    var sink: TextSink
  }

  private let folder: String
  private var parts: [Part] = []

  init(_ folder: String) { self.folder = folder }

  /// Opens a file of the folder. Files take their places in the order in which they were opened.
  package func file(_ name: String) throws -> TextSink {
    let target = "\(folder)/\(name)"
    if FileKind(target) == .folder {
      throw ExportError("cannot write \(target): a folder stands there")
    }
    let draft = "\(folder)/.\(name).\(ProcessInfo.processInfo.processIdentifier)"
    _ = FileManager.default.createFile(atPath: draft, contents: nil)
    guard let handle = FileHandle(forWritingAtPath: draft) else {
      throw ExportError("cannot write \(target): no permission")
    }
    let sink = TextSink(handle)
    parts.append(Part(draft: draft, target: target, handle: handle, sink: sink))
    return sink
  }

  func settle() throws {
    for part in parts {
      try part.sink.flush()
      try part.handle.close()
    }
    for part in parts where rename(part.draft, part.target) != 0 {
      throw ExportError("cannot write \(part.target): \(String(cString: strerror(errno)))")
    }
  }

  deinit { for part in parts { unlink(part.draft) } }
}
