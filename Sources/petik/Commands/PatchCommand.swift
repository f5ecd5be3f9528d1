import ArgumentParser
import Foundation
import PetikDataset
import PetikDiff

struct PatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patch",
    abstract: "Apply the table and reference changes of a diff to another copy.",
    discussion: """
      FILE is what petik diff --format json wrote. Tables and references that came, went, moved or \
      changed are applied with all that follows from them: CSV files, datapackage.json, \
      references.json, dataset.json and the links that lead to them. Everything fits and is \
      applied, or nothing is: conflicts are named and the exit code is 1. What only the text can \
      give (sections, citations, findings…) is counted and left to petik ingest.

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
    let count = patch.fileCount
    var said = "applied to \(count) \(count == 1 ? "file" : "files")\n"
    if !patch.notApplied.isEmpty {
      let rest = patch.notApplied.joined(separator: ", ")
      said += "not applied, because petik ingest makes them: \(rest)\n"
    }
    Terminal.standardOutput.write(said)
  }

  /// First everything beside its place, then each into it: a full disk leaves the old files.
  private func write(_ patch: DatasetPatch, below folder: URL?) throws {
    do {
      let root = folder ?? URL(filePath: ".")
      var papers = PaperReplacement(root: root)
      for (id, files) in patch.papers.sorted(by: { $0.key < $1.key }) where !files.isEmpty {
        try papers.stage(id, files: files)
      }
      try papers.commit {
        try writeFiles(patch.files, below: folder)
        if let manifest = patch.manifest {
          try Data(manifest).write(
            to: root.appending(path: DatasetReader.manifestName), options: .atomic)
        }
      }
    } catch {
      throw Failure(message: "cannot write below \"\(dataset)\"; is it yours, and has it room?")
    }
  }

  /// CSV files outside of papers.
  private func writeFiles(_ files: [String: [UInt8]?], below folder: URL?) throws {
    let manager = FileManager.default
    var moves: [(beside: URL, place: URL)] = []
    defer { for move in moves { try? manager.removeItem(at: move.beside) } }
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let place = folder?.appending(path: path) ?? URL(filePath: dataset)
      guard let bytes else { continue }
      let beside = URL(filePath: place.path(percentEncoded: false) + ".petik-patch")
      try manager.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      moves.append((beside, place))
      try Data(bytes).write(to: beside)
    }
    for (beside, place) in moves {
      guard rename(beside.path(percentEncoded: false), place.path(percentEncoded: false)) == 0
      else { throw CocoaError(.fileWriteUnknown) }
    }
    for (path, bytes) in files where bytes == nil {
      try manager.removeItem(at: folder?.appending(path: path) ?? URL(filePath: dataset))
    }
  }
}
