import Foundation
import Testing

/// A dataset in a temporary folder, and petik run in it.
final class Site {
  let root: URL

  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  init(sources: [String: String]) throws {
    root = FileManager.default.temporaryDirectory.appending(
      path: "petik-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for (name, text) in sources { try write("raw/" + name, text) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func write(_ path: String, _ text: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func link(_ path: String, to target: String) throws {
    let place = root.appending(path: path).path(percentEncoded: false)
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: target)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: root.appending(path: path))
  }

  func move(_ path: String, to new: String) throws {
    try FileManager.default.moveItem(
      at: root.appending(path: path), to: root.appending(path: new))
  }

  /// Files below a folder, sorted. What petik keeps for itself is no part of a dataset.
  func files(under folder: String) throws -> [String] {
    let path = root.appending(path: folder).path(percentEncoded: false)
    return try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      return !isFolder.boolValue && !name.split(separator: "/").contains(".petik")
    }.sorted()
  }

  /// Every file of the dataset and its text.
  func contents() throws -> [String: String] {
    var contents: [String: String] = [:]
    for file in try files(under: "extracted") { contents[file] = try read("extracted/" + file) }
    return contents
  }

  func petik(_ arguments: String...) throws -> Run { try petik(arguments) }

  /// - Parameters:
  ///   - input: what petik reads from standard input.
  ///   - folder: where it runs, below the site's.
  func petik(_ arguments: [String], input: String? = nil, at folder: String = ".") throws -> Run {
    let process = Process()
    process.executableURL = try Site.executable()
    process.arguments = arguments
    process.currentDirectoryURL = root.appending(path: folder)
    let output = root.appending(path: "stdout.txt")
    let errors = root.appending(path: "stderr.txt")
    for file in [output, errors] {
      _ = FileManager.default.createFile(atPath: file.path(percentEncoded: false), contents: nil)
    }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    if let input {
      try write("stdin.txt", input)
      process.standardInput = try FileHandle(forReadingFrom: root.appending(path: "stdin.txt"))
    }
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try read("stdout.txt"),
      errors: try read("stderr.txt"))
  }

  /// The petik that was built with these tests: beside them.
  static func executable() throws -> URL {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for folder in [beside, root.appending(path: ".build/debug")] {
      let file = folder.appending(path: "petik")
      if FileManager.default.isExecutableFile(atPath: file.path(percentEncoded: false)) {
        return file
      }
    }
    throw CocoaError(.fileNoSuchFile)
  }
}

extension Site {
  /// Every file of the dataset with what shows that it was written: its inode and its time.
  func stamps() throws -> [String: String] {
    var stamps: [String: String] = [:]
    for file in try files(under: "extracted") {
      let path = root.appending(path: "extracted/" + file).path(percentEncoded: false)
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let inode = attributes[.systemFileNumber] as? Int
      let time = attributes[.modificationDate] as? Date
      stamps[file] = "\(inode ?? 0) \(time?.timeIntervalSince1970 ?? 0)"
    }
    return stamps
  }
}
