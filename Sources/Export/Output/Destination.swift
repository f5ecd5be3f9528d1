import Foundation

/// Where an export goes.
package enum Destination: Hashable, Sendable {
  case standardOutput
  /// A file or a folder, as the exporter writes.
  case path(String)

  /// `-` is standard output. Without a path a text for all goes there too, and so does the text of
  /// one named paper; everything else goes below `export/` in the working folder.
  package init(_ path: String?, for exporter: Exporter, papers: [String]) {
    if let path {
      self = path == "-" ? .standardOutput : .path(path)
      return
    }
    switch exporter.output {
    case .stream: self = .standardOutput
    case .paperFiles where papers.count == 1: self = .standardOutput
    case .paperFiles, .folder: self = .path("export/\(exporter.name)")
    case .file: self = .path("export/papers.\(exporter.fileExtension)")
    }
  }

  /// - Parameter folders: what an export must not write into: the dataset's and the sources'.
  /// - Throws: ``ExportError`` where the path is one of them or below.
  package func keepOut(of folders: [String]) throws {
    guard case .path(let path) = self else { return }
    let place = Self.resolved(path)
    for folder in folders where (place + "/").hasPrefix(Self.resolved(folder) + "/") {
      throw ExportError(
        "cannot write \(path): it lies in \(folder), which only petik ingest writes; "
          + "give another --out")
    }
  }

  /// The absolute path with its links followed as far as it exists.
  private static func resolved(_ path: String) -> String {
    var url = URL(filePath: path).absoluteURL.standardizedFileURL
    var rest: [String] = []
    while url.path(percentEncoded: false) != "/" {
      if let real = realpath(url.path(percentEncoded: false), nil) {
        defer { free(real) }
        return ([String(cString: real)] + rest.reversed()).joined(separator: "/")
      }
      rest.append(url.lastPathComponent)
      url.deleteLastPathComponent()
    }
    return "/" + rest.reversed().joined(separator: "/")
  }
}
