import Foundation
import Testing

extension Site {
  /// Runs git in the site's folder and gives what it says; fails where git does.
  @discardableResult
  func git(_ arguments: String..., at folder: String = ".", failing: Bool = false) throws
    -> String
  {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"]
      + ["-c", "protocol.file.allow=always"] + arguments
    process.currentDirectoryURL = root.appending(path: folder)
    // A person's own settings must not decide.
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "NO_COLOR": "",
    ]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require((process.terminationStatus != 0) == failing, "git \(arguments)")
    return String(decoding: output, as: UTF8.self)
  }

  /// A repository whose dataset is one CSV table below `extracted`.
  static func repositoryOfTable(below folder: String = ".") throws -> Site {
    let site = try Site(sources: [:])
    try site.write(folder + "/extracted/a.csv", "kode,hasil\nA,1\nB,2\n")
    try site.git("init", "-q", at: folder)
    try site.git("add", ".", at: folder)
    try site.git("commit", "-q", "-m", "one", at: folder)
    return site
  }
}
