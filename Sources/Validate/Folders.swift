import Foundation
import PetikDataset
import PetikJSON
import PetikText

/// A dataset as it is looked at: its files, and what its manifest says.
package struct DatasetFolder: Sendable {
  package let reader: DatasetReader
  /// The dataset's folder as the user names it, for paths in findings.
  package let shown: String
  package let manifest: JSONFile?
  /// What papers name as their sources stands below this folder.
  package let sources: URL
  package let options: ValidateOptions

  func shown(_ path: String) -> String { shown.isEmpty || shown == "." ? path : shown + "/" + path }
}

/// A paper's folder.
package struct PaperFolder: Sendable {
  package let id: String
  package let dataset: DatasetFolder
  package let file: JSONFile
  package let paper: JSONNode
  package let source: SourceLocator

  var shownFile: String { dataset.shown(file.path) }

  func shown(_ name: String) -> String { dataset.shown("\(id)/\(name)") }
}

/// A folder with a datapackage.json: a paper's, or one of its own.
package struct PackageFolder: Sendable {
  package let file: JSONFile
  package let root: JSONNode
  /// The folder below the reader's root, with `/` at its end; empty for the root itself.
  package let folder: String
  package let reader: DatasetReader
  package let shown: String
  package let paper: PaperFolder?
  package let resources: [TableSubject]

  var shownFile: String { shown + DatasetReader.packageName }
}

/// Finds the lines of a paper's source. Read only when a finding asks.
package final class SourceLocator: Sendable {
  private let load: @Sendable () -> (path: String, bytes: Bytes)?
  private let cache = Cache()

  private final class Cache: @unchecked Sendable {
    let lock = NSLock()
    var loaded: (path: String, bytes: Bytes, lines: LineIndex)?
    var isAsked = false
  }

  init(load: @escaping @Sendable () -> (path: String, bytes: Bytes)?) { self.load = load }

  private var text: (path: String, bytes: Bytes, lines: LineIndex)? {
    cache.lock.withLock {
      if !cache.isAsked {
        cache.isAsked = true
        cache.loaded = load().map { ($0.path, $0.bytes, LineIndex($0.bytes)) }
      }
      return cache.loaded
    }
  }

  /// The decoded text, where it can be had.
  var bytes: Bytes? { text?.bytes }

  func place(of offset: Int?) -> CheckFinding.SourcePlace? {
    guard let offset, let text, offset <= text.bytes.count else { return nil }
    return .init(path: text.path, place: text.lines.place(of: offset))
  }

  /// The place of the first of a value's `spans`.
  func place(of node: JSONNode?) -> CheckFinding.SourcePlace? {
    place(of: node?["spans"]?.item(0)?.item(0)?.int)
  }
}
