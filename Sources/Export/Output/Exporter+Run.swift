import Foundation

extension Exporter {
  /// Writes the papers of a source to their destination.
  ///
  /// - Returns: the paths that were written; none for standard output.
  /// - Throws: ``ExportError``, or the system's where reading or writing fails.
  package func run(
    _ source: ExportSource, to destination: Destination, options: ExportOptions
  ) throws -> [String] {
    switch (output, destination) {
    case (.stream(let write), .standardOutput):
      let sink = TextSink(.standardOutput)
      try write(source, options, sink)
      try sink.flush()
      return []
    case (.paperFiles(let write), .standardOutput):
      guard source.ids.count == 1 else {
        throw ExportError(
          "\(name) is a file for each paper, and \(source.ids.count) papers are chosen: give --out "
            + "a folder, or one paper")
      }
      let sink = TextSink(.standardOutput)
      try source.forEach { try write($0, options, sink) }
      try sink.flush()
      return []
    case (_, .standardOutput):
      throw ExportError("\(name) cannot be written to standard output; give --out a path")
    case (.stream(let write), .path(let path)):
      try makeFolder(around: path)
      try DraftFile(path).write { try write(source, options, $0) }
      return [path]
    case (.paperFiles(let write), .path(let path)):
      return try writeFiles(source, path) { try write($0, options, $1) }
    case (.folder(let write), .path(let path)):
      try makeFolder(path)
      let sink = FolderSink(path)
      try write(source, options, sink)
      try sink.settle()
      return [path]
    case (.file(let write), .path(let path)):
      try makeFolder(around: path)
      let draft = try DraftFile(path)
      try write(source, options, draft.path)
      try draft.settle()
      return [path]
    }
  }

  /// One paper to a path with the format's extension is that file; else the path is a folder.
  private func writeFiles(
    _ source: ExportSource, _ path: String, write: (PaperRecord, TextSink) throws -> Void
  ) throws -> [String] {
    if source.ids.count == 1, path.hasSuffix("." + fileExtension), FileKind(path) != .folder {
      try makeFolder(around: path)
      try source.forEach { paper in try DraftFile(path).write { try write(paper, $0) } }
      return [path]
    }
    try makeFolder(path)
    var files: [String] = []
    try source.forEach { paper in
      let file = "\(path)/\(paper.id).\(fileExtension)"
      try DraftFile(file).write { try write(paper, $0) }
      files.append(file)
    }
    return files
  }

  private func makeFolder(around path: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    if FileKind(folder) == .nothing { try makeFolder(folder) }
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ExportError("cannot make the folder \(path): a file stands there, or no permission")
    }
  }
}
