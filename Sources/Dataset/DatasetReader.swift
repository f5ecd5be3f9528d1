import Foundation
import PetikJSON
import PetikText

/// A JSON file of a dataset: its values with their places, and what is wrong with it as JSON.
package struct JSONFile: Sendable {
  /// Below the dataset's folder: `padi/paper.json`.
  package let path: String
  /// Nil where the text is no JSON; ``faults`` says why.
  package let document: JSONDocument?
  package let faults: [JSONFault]

  package var root: JSONNode? { document?.root }

  package init(path: String, bytes: Bytes) {
    self.path = path
    (document, faults) = JSONDocument.parse(bytes)
  }
}

/// Reads a dataset's files as values that know their lines. Nothing is believed: a file may be
/// missing, no JSON, or JSON of another shape.
package struct DatasetReader: Sendable {
  /// The folder of dataset.json.
  package let root: URL

  package init(root: URL) { self.root = root }

  package static let manifestName = "dataset.json"
  package static let paperName = "paper.json"
  package static let worksName = "references.json"
  package static let packageName = "datapackage.json"
  package static let textName = "text.txt"
  /// Stands while an ingest has not come to its end.
  package static let unfinishedName = ".petik/unfinished"

  /// - Returns: nil where there is no such file.
  /// - Throws: where it cannot be read.
  package func json(_ path: String) throws -> JSONFile? {
    try bytes(path).map { JSONFile(path: path, bytes: $0) }
  }

  /// - Returns: nil where there is no such file.
  package func bytes(_ path: String) throws -> Bytes? {
    let url = root.appending(path: path)
    guard exists(path) else { return nil }
    return Bytes(try Data(contentsOf: url))
  }

  package func exists(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let full = root.appending(path: path).path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
      && !isFolder.boolValue
  }

  package func manifest() throws -> JSONFile? { try json(Self.manifestName) }
  package func paper(_ id: String) throws -> JSONFile? { try json("\(id)/\(Self.paperName)") }
  package func works(_ id: String) throws -> JSONFile? { try json("\(id)/\(Self.worksName)") }
  package func package(_ id: String) throws -> JSONFile? { try json("\(id)/\(Self.packageName)") }

  /// Names in a folder; nil where it cannot be listed.
  package func names(below folder: String) -> [String]? {
    let path = root.appending(path: folder).path(percentEncoded: false)
    return try? FileManager.default.contentsOfDirectory(atPath: path)
  }

  package func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let full = root.appending(path: path).path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Paths of the files below a folder, links not followed.
  package func files(below folder: String) -> [String] {
    let path = root.appending(path: folder).path(percentEncoded: false)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return names.filter { !isFolder(folder + "/" + $0) }
  }
}
