import Foundation
import Glibc
import Testing

extension Site {
  /// Runs petik with its output on a pseudo-terminal and gives what a person would see.
  func petik(
    onTerminal arguments: [String], columns: UInt16, rows: UInt16,
    environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(master >= 0)
    defer { close(master) }
    // What unlockpt and ptsname ask of Linux; Swift does not see them.
    var lock: Int32 = 0
    var number: UInt32 = 0
    try #require(ioctl(master, 0x4004_5431, &lock) == 0)
    try #require(ioctl(master, 0x8004_5430, &number) == 0)
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(slave >= 0)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(master, UInt(TIOCSWINSZ), &size) == 0)
    let process = Process()
    process.executableURL = try Site.executable()
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["TERM": "xterm-256color", "NO_COLOR": "", "PAGER": "cat", "PETIK_PAGER": "cat"]
    ) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(fileDescriptor: slave)
    process.standardError = FileHandle(fileDescriptor: slave)
    try process.run()
    close(slave)
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    // Reading fails where nobody holds the other end any more.
    while true {
      let count = Glibc.read(master, &buffer, buffer.count)
      if count <= 0 { break }
      output += buffer[..<count]
    }
    process.waitUntilExit()
    let text = String(decoding: output, as: UTF8.self).replacing("\r\n", with: "\n")
    return (process.terminationStatus, text)
  }
}
