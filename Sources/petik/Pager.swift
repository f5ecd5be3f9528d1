import Foundation

extension Terminal {
  /// Columns of the terminal; 80 where it does not say.
  var columns: Int {
    var size = winsize()
    return ioctl(output, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  private var rows: Int {
    var size = winsize()
    return ioctl(output, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 ? Int(size.ws_row) : 24
  }

  /// Shows a long text through PAGER, or less; a short one, or without a pager, as it is.
  func page(_ text: String) {
    let environment = ProcessInfo.processInfo.environment
    let pager = environment["PETIK_PAGER"] ?? environment["PAGER"] ?? "less"
    guard text.utf8.count(where: { $0 == 0x0A }) >= rows, !pager.isEmpty, pager != "cat" else {
      write(text)
      return
    }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", pager]
    process.environment = environment.merging(["LESS": environment["LESS"] ?? "FRX"]) { $1 }
    let pipe = Pipe()
    process.standardInput = pipe
    signal(SIGPIPE, SIG_IGN)
    // An interrupt is for the pager: it must not be left alone with the terminal.
    signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, SIG_DFL) }
    guard (try? process.run()) != nil else {
      write(text)
      return
    }
    try? pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try? pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    if process.terminationStatus == 127 { write(text) }
  }
}
