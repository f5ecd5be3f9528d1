import Foundation
import PetikFiles
import PetikText

/// A source file and the paper it becomes.
package struct SourceFile: Sendable {
  /// Below the raw folder, with `/`.
  package var name: String
  /// Below the dataset's root: `raw/a.txt`.
  package var path: String
  /// Where the file is.
  package var file: String
  package var id: String
  /// Why the name can be no source; nil: it can.
  package var fault: String?
}

/// Everything below a folder that may be a source.
struct SourceWalk {
  /// Below the folder, in no order.
  private(set) var names = PackedNames()
  /// Why a name can be no source.
  private(set) var faults: [String: String] = [:]
  private let folder: String

  /// Files below the folder whose names pass, links not followed into folders.
  ///
  /// - Throws: where a folder cannot be listed. Its sources would seem to be gone, and their papers
  ///   with them.
  init(_ folder: String, where isWanted: (String) -> Bool) throws(ConfigurationError) {
    self.folder = folder
    var folders = [""]
    while let below = folders.popLast() {
      do throws(FileError) {
        try forEachEntry(folder + "/" + below) { entry in
          let name = below + entry.name
          if entry.kind == .folder {
            folders.append(name + "/")
          } else if isWanted(name), let fault = fault(of: entry, name) {
            names.append(name)
            if !fault.isEmpty { faults[name] = fault }
          }
        }
      } catch {
        throw ConfigurationError(
          description: "the folder of sources \"\(below.isEmpty ? folder : below)\" cannot be "
            + "listed: \(error.message)")
      }
    }
  }

  /// An empty text: none; nil: the name is no source at all, a link to a folder.
  private func fault(of entry: FolderEntry, _ name: String) -> String? {
    if !entry.isReadable { return "there is no such file: its name is not UTF-8" }
    switch entry.kind {
    case .file, .folder: return ""
    case .other: return "it is a pipe or a device, not a file"
    case .link:
      do throws(FileError) {
        switch try fileStatus(folder + "/" + name).kind {
        case .file: return ""
        case .folder: return nil
        default: return "it leads to a pipe or a device, not to a file"
        }
      } catch {
        return error.isMissing
          ? "there is no such file: the link leads nowhere" : "the link fails: \(error.message)"
      }
    }
  }
}
