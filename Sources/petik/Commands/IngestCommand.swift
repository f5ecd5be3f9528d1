import ArgumentParser
import Foundation
import PetikDataset
import PetikPipeline

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Turn raw papers into the dataset.",
    discussion: """
      Reads every source below raw/ and writes a folder a paper below extracted/, with a manifest. \
      A source that cannot be read is reported and listed in dataset.json; the others go on.

      Examples:
        petik ingest                          all of raw/ into extracted/
        petik ingest raw/2024                 the papers of one folder; the others stay
        petik ingest --check                  write nothing, say what would change
        petik ingest --config site/pipeline.json --jobs 4

      Exit codes: 0 done, 1 some papers failed or --check found changes, 2 could not run.
      """)

  @OptionGroup var options: ConfigurationOptions

  @Option(name: .long, help: "Papers worked on at a time (default: the number of cores).")
  var jobs: Int?

  @Flag(name: .long, help: "Write nothing; exit 1 where ingest would change a byte.")
  var check = false

  @Flag(name: .long, help: "Also print how long each stage took.")
  var timings = false

  @Argument(help: "Sources or folders of sources; none: all.", completion: .file())
  var paths: [String] = []

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs): expected 1 or more") }
    if check, !paths.isEmpty {
      throw ValidationError("--check looks at the whole dataset; expected no paths with it")
    }
  }

  /// Says what a run would change.
  private func report(
    _ ingest: Ingest, _ sources: [SourceFile], _ configuration: Configuration
  ) async throws {
    let changes = try await ingest.changes(
      sources, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    let folder = configuration.folders.extracted
    guard !changes.isEmpty else {
      return Terminal.standardOutput.write("\(folder) is what ingest writes\n")
    }
    Terminal.standardOutput.write(
      changes.map { $0 + "\n" }.joined() + "\(folder) is not what ingest writes; run petik ingest\n"
    )
    throw ExitCode(1)
  }

  func run() async throws {
    let (root, configuration) = try options.load()
    let finder = SourceFinder(root: root, configuration: configuration)
    let all = try finder.all()
    let ingest = Ingest(root: root, configuration: configuration, version: petikVersion)
    if check { return try await report(ingest, all, configuration) }
    let selection = Selection(
      of: try finder.named(paths, among: all), among: all, writer: ingest.writer)
    let sources = selection.sources
    if !selection.stale.isEmpty {
      Terminal.standardError.write(
        "\(selection.stale.count) more sources are done again: their papers are missing or of "
          + "another version or configuration\n")
    }
    var progress = IngestProgress(total: sources.count)
    let report: IngestReport
    do {
      report = try await ingest.run(
        sources, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
        kept: selection.kept, keptFailures: selection.keptFailures
      ) { outcome, done in
        progress.show(outcome, done: done)
      }
    } catch {
      let folder = configuration.folders.extracted
      throw Failure(
        message: "cannot write to \"\(folder)\": \((error as NSError).localizedDescription)")
    }
    progress.finish()
    Terminal.standardOutput.write(IngestSummary(report: report, done: sources.count).text)
    if timings { Terminal.standardOutput.write(TimingsTable(report: report).text) }
    let failedNow = Set(sources.map(\.path)).intersection(report.failed.map(\.path))
    if !failedNow.isEmpty { throw ExitCode(1) }
  }
}
