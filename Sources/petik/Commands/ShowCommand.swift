import ArgumentParser
import Foundation

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a paper for a person to read.",
    discussion: """
      Metadata, outline, tables, notes, references and findings of one paper of the dataset.

      Examples:
        petik show padi-sawah
        petik show padi-sawah | less
      """)

  @OptionGroup var options: ConfigurationOptions

  @Argument(help: "The paper's id: its folder's name below extracted/.")
  var id: String

  func run() throws {
    let (root, configuration) = try options.load()
    guard !id.contains("/"), id != "..", id != "." else {
      throw Failure(message: "\"\(id)\" is no paper id; ids are the folder names below extracted/")
    }
    let folder = configuration.folders.extracted
    let file = root.appending(path: "\(folder)/\(id)/paper.json")
    guard let data = try? Data(contentsOf: file) else {
      throw Failure(
        message:
          "no paper \"\(id)\" in \"\(folder)\"; run petik ingest, or look in \(folder)/dataset.json"
      )
    }
    guard let parsed = try? JSONSerialization.jsonObject(with: data),
      let paper = parsed as? [String: Any]
    else {
      throw Failure(message: "\(folder)/\(id)/paper.json is no valid JSON; run petik ingest again")
    }
    let terminal = Terminal.standardOutput
    terminal.write(PaperView(paper: JSONValue(paper), terminal: terminal).text)
  }
}
