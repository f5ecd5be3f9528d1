import ArgumentParser
import Foundation
import PetikDiff

struct GitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git",
    abstract: "Let git show papers as petik does, in this repository only.",
    discussion: """
      git diff then names what changed in papers, their references and tables, and in the list of \
      papers; git log -p reads papers as text.

      Examples:
        petik git install
        petik git uninstall
      """,
    subcommands: [Install.self, Uninstall.self, Driver.self, TextConv.self])

  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Set the diff driver in .git/config and .git/info/attributes.")

    func run() throws {
      let settings = try GitSettings()
      try settings.install()
      Terminal.standardOutput.write("git diff and git log -p show papers with petik here\n")
    }
  }

  struct Uninstall: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Undo petik git install.")

    func run() throws {
      try GitSettings().uninstall()
      Terminal.standardOutput.write("git shows papers as lines again\n")
    }
  }

  /// What git calls for one file: path, old file, hash, mode, new file, hash, mode; of a file that is
  /// not merged yet the path alone.
  struct Driver: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "driver", abstract: "Called by git diff.", shouldDisplay: false)

    @Argument(parsing: .captureForPassthrough) var arguments: [String] = []

    func run() throws {
      guard let path = arguments.first, arguments.count == 1 || arguments.count >= 7 else {
        throw Failure(message: "git calls this; run petik diff instead")
      }
      // Where a pager ends early git stops by itself.
      signal(SIGPIPE, SIG_IGN)
      let style = DiffFormat.Style(hasColour: GitDriver.hasColour)
      let driver = GitDriver(path: path, newPath: arguments.count > 7 ? arguments[7] : path)
      if arguments.count == 1 { return driver.writeUnmerged(style) }
      // Git must go on with the other files.
      driver.write(old: arguments[1], new: arguments[4], style)
    }
  }

  struct TextConv: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "textconv", abstract: "Called by git log -p.", shouldDisplay: false)

    @Argument var file: String

    func run() throws {
      let data = try Data(contentsOf: URL(filePath: file))
      guard let parsed = try? JSONSerialization.jsonObject(with: data),
        let paper = parsed as? [String: Any],
        (paper["format"] as? String)?.hasPrefix("petik.paper/") == true
      else {
        // No paper, or one in conflict: as it stands.
        try FileHandle.standardOutput.write(contentsOf: data)
        return
      }
      let value = JSONValue(paper)
      let view = PaperView(paper: value, terminal: Terminal(output: -1)).text
      // The body too, a block a line: a change of words must show.
      let body = value["blocks"].items.map { ($0["text"].string ?? "") + "\n" }.joined()
      Terminal.standardOutput.write(view + "\n" + body)
    }
  }
}
