import Foundation
import Testing

extension Site {
  /// Starts petik and does not wait for it.
  func start(_ arguments: String..., streams: String = "") throws -> Process {
    try start(arguments, streams: streams)
  }

  func start(_ arguments: [String], streams: String) throws -> Process {
    let process = Process()
    process.executableURL = try Site.executable()
    process.arguments = arguments
    process.currentDirectoryURL = root
    let prefix = streams.isEmpty ? "" : streams + "-"
    for name in ["stdout.txt", "stderr.txt"] { try write(prefix + name, "") }
    process.standardOutput = try FileHandle(
      forWritingTo: root.appending(path: prefix + "stdout.txt"))
    process.standardError = try FileHandle(
      forWritingTo: root.appending(path: prefix + "stderr.txt"))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  func petik(_ arguments: [String], streams: String) throws -> Run {
    let process = try start(arguments, streams: streams)
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try read(streams + "-stdout.txt"),
      errors: try read(streams + "-stderr.txt"))
  }

  /// A line of shell in the site's folder, where `$PETIK` is petik.
  func shell(_ line: String) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = root
    var environment = ProcessInfo.processInfo.environment
    environment["PETIK"] = try Site.executable().path(percentEncoded: false)
    process.environment = environment
    for name in ["shell-stdout.txt", "shell-stderr.txt"] { try write(name, "") }
    process.standardOutput = try FileHandle(
      forWritingTo: root.appending(path: "shell-stdout.txt"))
    process.standardError = try FileHandle(forWritingTo: root.appending(path: "shell-stderr.txt"))
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try read("shell-stdout.txt"),
      errors: try read("shell-stderr.txt"))
  }

  /// Runs petik as somebody whom permissions bind, after a line of shell; nil where there is nobody.
  func unprivileged(_ line: String, _ command: String) throws -> Run? {
    if getuid() != 0 {
      #expect(try shell(line).status == 0)
      return try petik(command)
    }
    // Somebody else must get to the program and to the site.
    let probe = try shell(
      "chown -R nobody . && chmod 755 . && command -v setpriv && "
        + "cp \"$PETIK\" petik-copy && setpriv --reuid nobody ./petik-copy --version")
    guard probe.status == 0 else { return nil }
    #expect(try shell(line).status == 0)
    return try shell("exec setpriv --reuid nobody ./petik-copy \(command)")
  }

  /// The manifest names only papers that stand on disk, and as they stand.
  func expectManifestTells() throws {
    struct Manifest: Decodable {
      struct Paper: Decodable {
        struct Source: Decodable { var sha256: String }
        var id: String
        var source: Source
      }
      var papers: [Paper]
    }
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: Data(contentsOf: root.appending(path: "extracted/dataset.json")))
    for paper in manifest.papers {
      let text = try read("extracted/\(paper.id)/paper.json")
      #expect(text.contains(paper.source.sha256), "\(paper.id) is of another source")
      #expect(exists("extracted/\(paper.id)/references.json"))
    }
  }
}
