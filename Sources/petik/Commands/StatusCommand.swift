import ArgumentParser
import Foundation
import PetikCatalogue
import PetikDataset
import PetikFiles
import PetikPipeline

struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell what is stale, new, removed or failed, and how the last ingest went.",
    discussion: """
      Compares raw/ with the dataset and writes nothing.

      Examples:
        petik status
        petik status --json
        petik status > /dev/null || petik ingest

      Exit codes: 0 the dataset is up to date, 1 there is something to ingest, to remove, to mend \
      or to complete, 2 could not run.
      """)

  @OptionGroup var options: ConfigurationOptions

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  func run() async throws {
    let (root, configuration) = try options.load()
    let all = try SourceFinder(root: root, configuration: configuration).all()
    let ingest = Ingest(root: root, configuration: configuration, version: petikVersion)
    var request = IngestRequest(all: all)
    request.isDry = true
    request.jobs = ProcessInfo.processInfo.activeProcessorCount
    let report: IngestReport
    do {
      report = try await ingest.run(request)
    } catch IngestError.disk(let error, _) {
      let folder = configuration.folders.extracted
      throw Failure(message: "cannot read \"\(folder)\": \(error.message)")
    }
    let catalogue = Catalogue(reading: ingest.writer.ownFolder)
    let view = StatusView(
      report: report, papers: readManifest(at: ingest.writer.root)?.papers.count ?? 0,
      isUnfinished: ingest.writer.isUnfinished, owner: ingest.writer.lockOwner,
      lastRun: (try? catalogue?.lastRun()) ?? nil,
      findings: (try? catalogue?.findings()) ?? [])
    Terminal.standardOutput.write(json ? view.json : Array(view.text(Terminal.standardOutput).utf8))
    if !view.isUpToDate { throw ExitCode(1) }
  }
}
