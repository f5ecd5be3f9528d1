import ArgumentParser
import PetikText
import PetikValidate

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print the page about a rule of petik validate.",
    discussion: """
      Why the rule is there, how to mend what it finds, a bad and a good example.

      Examples:
        petik explain                    every rule in a line
        petik explain cell-type
        petik explain --all              every page: the chapter of the documentation
      """)

  @Flag(name: .long, help: "Every page, as one Markdown file.")
  var all = false

  @Argument(help: "The rule's name.")
  var rule: String?

  func run() throws {
    let terminal = Terminal.standardOutput
    guard let rule else { return terminal.write(all ? Rule.chapter : Rule.list) }
    guard let found = Rule.all.first(where: { $0.id == rule }) else {
      let hint = nearest(to: rule, in: Rule.names).map { "; did you mean \"\($0)\"?" } ?? ""
      throw Failure(message: "there is no rule \"\(rule)\"\(hint) (petik explain lists them all)")
    }
    terminal.write(found.page)
  }
}
