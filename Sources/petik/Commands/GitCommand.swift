import ArgumentParser
import Foundation
import PetikDiff

struct GitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git",
    abstract: "Let git show papers as petik does, in this repository only.",
    discussion: """
      git diff then names what changed in a paper; git log -p reads it as text.

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

  /// What git calls for one file: path, old file, hash, mode, new file, hash, mode.
  struct Driver: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "driver", abstract: "Called by git diff.", shouldDisplay: false)

    @Argument(parsing: .allUnrecognized) var arguments: [String] = []

    func run() throws {
      guard arguments.count >= 5 else {
        throw Failure(message: "git calls this; run petik diff instead")
      }
      let path = arguments[0]
      let files = (arguments[1], arguments[4])
      let sides = (
        FileSide(name: files.0, kind: path), FileSide(name: files.1, kind: path)
      )
      let terminal = Terminal.standardOutput
      terminal.write(terminal.bold("petik diff \(path)") + "\n")
      do {
        let diff = try DatasetComparison(sides.0, sides.1, options: DiffOptions()).diff()
        let style = DiffFormat.Style(hasColour: terminal.hasColour)
        terminal.write(DiffFormat.text.write(diff, style))
      } catch {
        // Git must go on with the other files.
        terminal.write("\(error)\n")
      }
    }
  }

  struct TextConv: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "textconv", abstract: "Called by git log -p.", shouldDisplay: false)

    @Argument var file: String

    func run() throws {
      let data = try Data(contentsOf: URL(filePath: file))
      guard let parsed = try? JSONSerialization.jsonObject(with: data),
        let paper = parsed as? [String: Any]
      else {
        // No paper yet, or one in conflict: as it stands.
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
