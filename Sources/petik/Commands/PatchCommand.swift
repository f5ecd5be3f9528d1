import ArgumentParser
import Foundation
import PetikDiff

struct PatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patch",
    abstract: "Apply the table and reference changes of a diff to another copy.",
    discussion: """
      FILE is what petik diff --format json wrote. Everything fits and is applied, or nothing is: \
      conflicts are named and the exit code is 1.

      Examples:
        petik diff v1 v2 --format json > changes.json
        petik patch changes.json copy/extracted
      """)

  @Argument(help: "A diff as JSON.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(help: "The folder of a dataset, or one CSV file.", completion: .directory)
  var dataset: String

  func run() throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Failure(message: "cannot read the patch \"\(file)\"")
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: dataset, isDirectory: &isFolder) else {
      throw Failure(message: "no dataset \"\(dataset)\"")
    }
    let url = URL(filePath: dataset)
    let side: any DatasetSide =
      isFolder.boolValue ? FolderSide(name: dataset, root: url) : FileSide(name: dataset)
    let patch: DatasetPatch
    do {
      patch = try DatasetPatch([UInt8](data), to: side)
    } catch let error as DiffError {
      throw Failure(message: error.description)
    }
    guard patch.conflicts.isEmpty else {
      let lines = patch.conflicts.map { "petik: conflict: \($0)\n" }.joined()
      Terminal.standardError.write(lines + "petik: nothing was applied\n")
      throw ExitCode(1)
    }
    try write(patch, below: isFolder.boolValue ? url : nil)
    let rest = patch.skipped == 0 ? "" : "; \(patch.skipped) other changes are petik ingest's"
    Terminal.standardOutput.write("applied to \(patch.files.count) files\(rest)\n")
  }

  /// First everything beside its place, then each into it: a full disk leaves the old files.
  private func write(_ patch: DatasetPatch, below folder: URL?) throws {
    var moves: [(URL, URL)] = []
    do {
      for (path, bytes) in patch.files.sorted(by: { $0.key < $1.key }) {
        let place = folder?.appending(path: path) ?? URL(filePath: dataset)
        let beside = URL(filePath: place.path(percentEncoded: false) + ".petik-patch")
        moves.append((beside, place))
        try Data(bytes).write(to: beside)
      }
      for (beside, place) in moves {
        guard rename(beside.path(percentEncoded: false), place.path(percentEncoded: false)) == 0
        else { throw CocoaError(.fileWriteUnknown) }
      }
    } catch {
      for (beside, _) in moves { try? FileManager.default.removeItem(at: beside) }
      throw Failure(message: "cannot write below \"\(dataset)\"; is it yours, and has it room?")
    }
  }
}
