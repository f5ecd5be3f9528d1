import ArgumentParser
import Foundation
import PetikDataset
import PetikExport

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the dataset in a form that other programs read.",
    discussion: """
      Formats that are one text go to standard output; formats of a file for each paper go to a \
      folder, export/FORMAT, or to standard output where one paper is named. Papers are named by \
      id; without a name all are written. Files are replaced whole or not at all.

      Examples:
        petik export --list                     the formats
        petik export text padi-sawah            one paper, to the terminal
        petik export text --out texts           all papers, a file each
        petik export text --out padi.txt padi-sawah
        petik export bibtex > works.bib         the works of all papers, each once
        petik export jsonl --grain paragraph    a passage a line

      Exit codes: 0 done, 2 could not write.
      """)

  @OptionGroup var options: ConfigurationOptions

  @Option(
    name: .shortAndLong, help: "A file or a folder; - is standard output.",
    completion: .file())
  var out: String?

  @Option(
    help: "What a line of jsonl is: \(Grain.all.map(\.name).joined(separator: ", ")).",
    completion: .list(Grain.all.map(\.name)))
  var grain: String?

  @Flag(help: "Show the formats.")
  var list = false

  @Argument(
    help: "The format; petik export --list shows them.",
    completion: .list(Exporter.all.map(\.name)))
  var format: String?

  @Argument(help: "Ids of papers; none: all.")
  var papers: [String] = []

  func validate() throws {
    guard !list else { return }
    _ = try exportOptions()
    if out?.isEmpty == true { throw ValidationError("--out: expected a path") }
  }

  func run() throws {
    if list { return showFormats() }
    let exporter = try exporter()
    let (root, configuration) = try options.load()
    let folders = configuration.folders
    let destination = Destination(out, for: exporter, papers: papers)
    do {
      try destination.keepOut(
        of: [folders.extracted, folders.raw].map { options.path(of: $0) })
      let source = try ExportSource(
        DatasetReader(root: root.appending(path: folders.extracted)),
        shown: options.path(of: folders.extracted), papers: papers)
      let files = try exporter.run(source, to: destination, options: exportOptions())
      report(files, of: source)
    } catch let error as ExportError {
      throw Failure(message: error.description)
    }
  }

  private func exporter() throws -> Exporter {
    let names = Exporter.all.map(\.name).joined(separator: ", ")
    guard let format else { throw ValidationError("expected a format: one of \(names)") }
    guard let exporter = Exporter.all.first(where: { $0.name == format }) else {
      throw ValidationError("no format \"\(format)\"; expected one of \(names)")
    }
    return exporter
  }

  private func exportOptions() throws -> ExportOptions {
    let exporter = try exporter()
    var options = ExportOptions()
    guard let name = grain else { return options }
    guard exporter.hasGrains else {
      throw ValidationError("--grain \(name): \(exporter.name) has no grains; leave it out")
    }
    guard let grain = Grain.all.first(where: { $0.name == name }) else {
      let names = Grain.all.map(\.name).joined(separator: ", ")
      throw ValidationError("--grain \(name): expected one of \(names)")
    }
    options.grain = grain
    return options
  }

  private func showFormats() {
    let width = Exporter.all.map(\.name.count).max() ?? 0
    for exporter in Exporter.all {
      let name = exporter.name.padding(toLength: width, withPad: " ", startingAt: 0)
      Terminal.standardOutput.write("\(name)  \(exporter.summary)\n")
    }
  }

  /// Says on standard error what was written, so that standard output is the export's alone.
  private func report(_ files: [String], of source: ExportSource) {
    guard let first = files.first else { return }
    let papers = source.ids.count == 1 ? "1 paper" : "\(source.ids.count) papers"
    let place =
      files.count == 1 ? first : URL(filePath: first).deletingLastPathComponent().relativePath
    Terminal.standardError.write("\(place): \(papers)\n")
  }
}
