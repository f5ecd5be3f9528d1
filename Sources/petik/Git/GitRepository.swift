import Foundation
import PetikDiff
import PetikText

/// A git repository, asked through git itself: objects only, never a checkout.
final class GitRepository {
  /// The top of the work tree.
  let root: URL

  /// - Throws: ``Failure`` where the folder is in no repository, or git is not installed.
  init(containing folder: URL) throws {
    let top = try Self.run(["rev-parse", "--show-toplevel"], in: folder)
    guard top.status == 0 else {
      let path = folder.path(percentEncoded: false)
      throw Failure(
        message: "\"\(path)\" is in no git repository; name two folders, or run it inside one")
    }
    root = URL(filePath: Self.line(top.output), directoryHint: .isDirectory)
  }

  /// A commit's name, or nil where the revision is none.
  func commit(_ revision: String) throws -> String? {
    guard !revision.hasPrefix("-") else { return nil }
    let run = try git([
      "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}",
    ])
    return run.status == 0 ? Self.line(run.output) : nil
  }

  var isShallow: Bool {
    (try? git(["rev-parse", "--is-shallow-repository"])).map { Self.line($0.output) } == "true"
  }

  func git(_ arguments: [String]) throws -> (status: Int32, output: Data) {
    try Self.run(arguments, in: root)
  }

  /// Asks git, and fails with what it says.
  func ask(_ arguments: [String]) throws -> Data {
    let run = try git(arguments)
    guard run.status == 0 else {
      throw Failure(message: "git \(arguments.joined(separator: " ")) failed (\(run.status))")
    }
    return run.output
  }

  private static func line(_ output: Data) -> String {
    var text = String(decoding: output, as: UTF8.self)
    if text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  static func process(_ arguments: [String], in folder: URL) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    return process
  }

  static func run(_ arguments: [String], in folder: URL) throws
    -> (status: Int32, output: Data)
  {
    let process = process(arguments, in: folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    do { try process.run() } catch { throw Failure(message: "cannot run git; is it installed?") }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus == 127 {
      throw Failure(message: "cannot run git; is it installed?")
    }
    return (process.terminationStatus, output)
  }
}
