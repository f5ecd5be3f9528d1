import ArgumentParser
import Foundation
import PetikDiff

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two revisions of a dataset, and why.",
    discussion: """
      OLD and NEW are folders, CSV files or git revisions. One revision is compared with the \
      working tree; none: HEAD with the working tree. Exits 0 where nothing differs, 1 where \
      something does, 2 where it cannot tell.

      Examples:
        petik diff                          HEAD against extracted/
        petik diff HEAD~3 -- padi-sawah     one paper since three commits ago
        petik diff v1 v2 --format markdown  for a pull request
        petik diff old.csv new.csv --tolerance 0.01
      """)

  @OptionGroup var options: ConfigurationOptions

  @Option(name: .long, help: "text, markdown, html, json or daff (the tables only).")
  var format: String = "text"

  @Flag(name: .long, help: "One line a paper.")
  var stat = false

  @Flag(name: .customLong("name-only"), help: "The changed papers' ids alone.")
  var nameOnly = false

  @Option(name: .long, help: "Columns that name a table's rows, with commas between.")
  var key: String?

  @Option(name: .long, help: "Numbers this near are the same: 0.01, or 1% of the larger.")
  var tolerance: String?

  @Option(name: .customLong("confidence"), help: "Smaller steps of confidence are not told.")
  var confidence: Double = 0.1

  @Flag(name: .customLong("exit-zero"), help: "Exit 0 although something differs.")
  var exitZero = false

  @Flag(name: .customLong("no-pager"), help: "Write straight to the terminal.")
  var noPager = false

  @Option(name: .shortAndLong, help: "Write here instead of standard output.", completion: .file())
  var output: String?

  @Argument(help: "A folder, a CSV file or a git revision.")
  var old: String?

  @Argument(help: "Likewise; the working tree where there is none.")
  var new: String?

  @Argument(parsing: .postTerminator, help: "Only these papers.")
  var papers: [String] = []

  func run() throws {
    let (root, configuration) = try options.load()
    let names = DiffSides(root: root, dataset: configuration.folders.extracted)
    let (old, new) = try names.sides(self.old, self.new)
    let format = try chosenFormat()
    let diff: DatasetDiff
    do {
      let comparison = DatasetComparison(old, new, options: try diffOptions())
      if !papers.isEmpty, let unknown = try comparison.unknown(Set(papers)).first {
        throw Failure(message: "neither side has a paper \"\(unknown)\"")
      }
      diff = try comparison.diff(papers: Set(papers))
    } catch let error as DiffError {
      throw Failure(message: error.description)
    }
    try write(diff, as: format)
    if !diff.isEmpty, !exitZero { throw ExitCode(1) }
  }

  private func chosenFormat() throws -> DiffFormat {
    let name = stat ? "stat" : nameOnly ? "name-only" : format
    guard let format = DiffFormat.all.first(where: { $0.name == name }) else {
      let names = DiffFormat.all.map(\.name).joined(separator: ", ")
      throw Failure(message: "no format \"\(name)\"; there are \(names)")
    }
    return format
  }

  private func diffOptions() throws -> DiffOptions {
    var options = DiffOptions()
    options.confidence = confidence
    options.tables.key = key?.split(separator: ",").map(String.init) ?? []
    if let tolerance {
      let isRelative = tolerance.hasSuffix("%")
      guard let amount = Double(isRelative ? String(tolerance.dropLast()) : tolerance), amount >= 0
      else {
        throw Failure(message: "\"\(tolerance)\" is no tolerance; write 0.01 or 1%")
      }
      options.tables.tolerance = Tolerance(
        isRelative ? amount / 100 : amount, isRelative: isRelative)
    }
    return options
  }

  private func write(_ diff: DatasetDiff, as format: DiffFormat) throws {
    let terminal = Terminal.standardOutput
    if let output {
      let text = format.write(diff, .init())
      do {
        try Data(text.utf8).write(to: URL(filePath: output), options: .atomic)
      } catch {
        throw Failure(message: "cannot write \"\(output)\"; is its folder there, and yours?")
      }
      return
    }
    let style = DiffFormat.Style(
      hasColour: terminal.hasColour, width: terminal.isTerminal ? terminal.columns : nil)
    let text = format.write(diff, style)
    if terminal.isTerminal, !noPager, format.name == "text" {
      terminal.page(text)
    } else {
      terminal.write(text)
    }
  }
}
