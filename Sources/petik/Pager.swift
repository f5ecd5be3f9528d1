import Foundation
import PetikText

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
    guard let pipe = Pager(pager, environment: environment) else {
      write(text)
      return
    }
    signal(SIGPIPE, SIG_IGN)
    // An interrupt is for the pager: it must not be left alone with the terminal.
    signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, SIG_DFL) }
    if pipe.show(Bytes(text.utf8)) == 127 { write(text) }
  }
}

/// A running pager. Foundation would start it in a process group of its own, which may not read the
/// terminal's keys.
private struct Pager {
  private var process: pid_t = 0
  private let input: FileHandle

  /// - Returns: nil where it cannot be started.
  init?(_ command: String, environment: [String: String]) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addclose(&actions, ends[1])
    let values = environment.merging(["LESS": environment["LESS"] ?? "FRX"]) { $1 }
    var arguments: [UnsafeMutablePointer<CChar>?] = []
    for text in ["sh", "-c", command] { arguments.append(strdup(text)) }
    var variables: [UnsafeMutablePointer<CChar>?] = []
    for (name, value) in values { variables.append(strdup("\(name)=\(value)")) }
    arguments.append(nil)
    variables.append(nil)
    defer { for text in arguments + variables { free(text) } }
    guard posix_spawn(&process, "/bin/sh", &actions, nil, &arguments, &variables) == 0 else {
      close(ends[1])
      return nil
    }
    input = FileHandle(fileDescriptor: ends[1])
  }

  /// Hands over the text and waits for the reader to leave.
  ///
  /// - Returns: the exit status; 127 where the shell found no such command.
  func show(_ bytes: Bytes) -> Int32 {
    try? input.write(contentsOf: Data(bytes))
    try? input.close()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return (status >> 8) & 0xFF
  }
}
