import ArgumentParser
import Foundation
import PetikDataset
import PetikFiles
import PetikPipeline

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Turn raw papers into the dataset.",
    discussion: """
      Brings extracted/ up to date with raw/: papers whose source, configuration or own folder \
      changed are done again, papers whose sources are gone are removed, the others stay untouched. \
      A source that cannot be read is reported and listed in dataset.json; the others go on.

      Examples:
        petik ingest                          what changed in raw/
        petik ingest raw/2024                 the papers of one folder; the others stay
        petik ingest --dry-run                what would be done, and why
        petik ingest --force                  every paper again
        petik ingest --keep                   papers stay though their sources are gone
        petik ingest --check                  make everything in memory, say what would change
        petik ingest --config site/pipeline.json --jobs 4 --log json

      An ingest may be stopped at any time, and the next one completes it: Ctrl-C once finishes \
      the papers in hand, twice ends at once.

      Exit codes: 0 done, 1 some papers failed or --check found changes, 2 could not run, \
      130 and 143 stopped by SIGINT and SIGTERM.
      """)

  @OptionGroup var options: ConfigurationOptions

  @Option(name: .long, help: "Papers worked on at a time (default: the number of cores).")
  var jobs: Int?

  @Flag(name: .long, help: "Write nothing; exit 1 where ingest would change a byte.")
  var check = false

  @Flag(name: .long, help: "Also print how long each stage took.")
  var timings = false

  @Flag(name: .long, help: "Write nothing; say what would be done and why.")
  var dryRun = false

  @Flag(name: .long, help: "Do every paper again, changed or not.")
  var force = false

  @Flag(name: .long, help: "Keep the papers whose sources are gone.")
  var keep = false

  @Flag(name: .long, help: "Wait for another ingest of this dataset to end.")
  var wait = false

  @Option(name: .long, help: "What standard output gets: text, or json, one event a line.")
  var log: IngestLog = .text

  @Argument(help: "Sources or folders of sources; none: all.", completion: .file())
  var paths: [String] = []

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs): expected 1 or more") }
    if check, !paths.isEmpty {
      throw ValidationError("--check looks at the whole dataset; expected no paths with it")
    }
    if check, dryRun || force || keep {
      throw ValidationError(
        "--check stands alone; expected no --dry-run, --force or --keep with it")
    }
  }

  func run() async throws {
    let (root, configuration) = try options.load()
    let finder = SourceFinder(root: root, configuration: configuration)
    let all = try finder.all()
    let ingest = Ingest(root: root, configuration: configuration, version: petikVersion)
    let folder = configuration.folders.extracted
    if check { return try await reportChanges(ingest, all, folder) }
    watchSignals()
    var request = IngestRequest(all: all)
    request.chosen = try finder.named(paths, among: all)
    request.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    request.isForced = force
    request.keepsRemoved = keep
    request.isDry = dryRun
    request.isWaiting = wait
    request.stopSignal = { PetikFiles.stopSignal }
    var reporter = IngestReporter(log: log, isDry: dryRun)
    let report: IngestReport
    do {
      report = try await ingest.run(request) { outcome, done, total in
        reporter.show(outcome, done: done, total: total)
      }
    } catch let error as IngestError {
      reporter.clear()
      throw Self.failure(error, folder)
    }
    reporter.finish(report)
    if timings { Terminal.standardOutput.write(TimingsTable(report: report).text) }
    if let signal = stopSignal, report.left > 0 { throw ExitCode(128 + signal) }
    if dryRun { return }
    let failures = report.failed.filter {
      all.number(ofPath: $0.path).map(request.isChosen) ?? true
    }
    if !failures.isEmpty || !report.unwritten.isEmpty { throw ExitCode(1) }
  }

  private static func failure(_ error: IngestError, _ folder: String) -> any Error {
    switch error {
    case .locked(let owner):
      let process = owner.map { " (process \($0))" } ?? ""
      return Failure(
        message: "another ingest\(process) is working on \"\(folder)\"; wait for it with --wait")
    case .stopped(let signal):
      return ExitCode(128 + signal)
    case .ownFolderIsLink:
      return Failure(
        message:
          "\"\(folder)/\(DatasetWriter.ownName)\" is a link, and petik writes nothing outside "
          + "the dataset; remove it")
    case .disk(let error, let done):
      return Failure(
        message: "cannot write to \"\(folder)\": \(error.message)"
          + (done > 0 ? "; the dataset is valid, run petik ingest again to complete it" : ""))
    }
  }

  /// Says what a run would change.
  private func reportChanges(_ ingest: Ingest, _ sources: SourceList, _ folder: String)
    async throws
  {
    let changes = try await ingest.changes(
      sources, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    guard !changes.isEmpty else {
      return Terminal.standardOutput.write("\(folder) is what ingest writes\n")
    }
    Terminal.standardOutput.write(
      changes.map { $0 + "\n" }.joined() + "\(folder) is not what ingest writes; run petik ingest\n"
    )
    throw ExitCode(1)
  }
}

/// What standard output gets of an ingest.
enum IngestLog: String, ExpressibleByArgument, CaseIterable { case text, json }
