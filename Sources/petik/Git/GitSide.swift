import Foundation
import PetikDiff
import PetikText

/// A dataset as a commit has it. One `git cat-file` hands out all its files.
final class GitSide: DatasetSide {
  let name: String
  private let repository: GitRepository
  private let commit: String
  /// The dataset's folder below the repository's top; empty: the top itself.
  private let folder: String
  private var objects: [String: String] = [:]
  private var reader: ObjectReader?

  init(name: String, repository: GitRepository, commit: String, folder: String) {
    self.name = name
    self.repository = repository
    self.commit = commit
    self.folder = folder
  }

  func files() throws -> [String: String] {
    if !objects.isEmpty { return objects }
    let prefix = folder.isEmpty ? "" : folder + "/"
    var arguments = ["ls-tree", "-r", "-z", "--full-tree", commit]
    if !folder.isEmpty { arguments += ["--", ":(literal)" + folder + "/"] }
    for entry in try repository.ask(arguments).split(separator: 0) {
      guard let tab = entry.firstIndex(of: 0x09) else { continue }
      let fields = entry[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      let path = String(decoding: entry[(tab + 1)...], as: UTF8.self)
      guard fields.count == 3, path.hasPrefix(prefix) else { continue }
      let below = String(path.dropFirst(prefix.count))
      // Hidden files, and at the top of a repository its other affairs, are no part of a dataset.
      if !below.hasPrefix("."), !folder.isEmpty || FolderSide.isData(below) {
        try refuse(mode: fields[0], path)
      }
      if FolderSide.isData(below) { objects[below] = fields[2] }
    }
    if objects.isEmpty, !folder.isEmpty { try refuseFolder() }
    return objects
  }

  /// What a commit may hold in place of a file.
  private func refuse(mode: String, _ path: String) throws {
    switch mode {
    case "160000":
      throw Failure(
        message: "\(name): \"\(path)\" is a submodule; run petik diff inside of it")
    case "120000":
      throw Failure(
        message:
          "\(name): \"\(path)\" is a symbolic link; petik compares files, not where links lead"
      )
    default: break
    }
  }

  /// Nothing stands below the folder: is it itself, or a folder above it, a link or a submodule?
  private func refuseFolder() throws {
    var path = ""
    for part in folder.split(separator: "/") {
      path += (path.isEmpty ? "" : "/") + part
      let entry = try repository.ask(
        ["ls-tree", "-z", "--full-tree", commit, "--", ":(literal)" + path])
      try refuse(mode: String(decoding: entry.prefix { $0 != 0x20 }, as: UTF8.self), path)
    }
  }

  func read(_ path: String) throws -> Bytes? {
    guard let object = try files()[path] else { return nil }
    if reader == nil { reader = try ObjectReader(repository) }
    guard let bytes = try reader?.read(object) else {
      let hint = repository.isShallow ? "; the clone is shallow: git fetch --unshallow" : ""
      throw Failure(message: "\(name): git lacks the object of \"\(path)\"\(hint)")
    }
    return bytes
  }
}

/// A running `git cat-file --batch`.
private final class ObjectReader {
  private let process: Process
  private let requests = Pipe()
  private let answers = Pipe()
  private var buffer = Data()

  init(_ repository: GitRepository) throws {
    process = GitRepository.process(["cat-file", "--batch"], in: repository.root)
    process.standardInput = requests
    process.standardOutput = answers
    try process.run()
  }

  deinit {
    try? requests.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// - Returns: nil where there is no such object.
  func read(_ object: String) throws -> Bytes? {
    try requests.fileHandleForWriting.write(contentsOf: Data((object + "\n").utf8))
    while !buffer.contains(0x0A) { try fill() }
    let end = buffer.firstIndex(of: 0x0A) ?? buffer.endIndex
    let head = String(decoding: buffer[..<end], as: UTF8.self).split(separator: " ")
    buffer = buffer[(end + 1)...]
    guard head.count == 3, let size = Int(head[2]) else { return nil }
    while buffer.count < size + 1 { try fill() }
    let bytes = Bytes(buffer.prefix(size))
    buffer = Data(buffer.dropFirst(size + 1))
    return bytes
  }

  private func fill() throws {
    let data = answers.fileHandleForReading.availableData
    if data.isEmpty { throw Failure(message: "git cat-file ended early") }
    buffer.append(data)
  }
}
