import Foundation
import PetikCatalogue
import PetikDataset
import PetikFiles
import PetikLexicon

/// Turns sources into a dataset: every paper on its own, a few at a time, only those that changed.
package struct Ingest: Sendable {
  package let writer: DatasetWriter
  package let lexicon: Lexicon
  package let configuration: Configuration

  package init(root: URL, configuration: Configuration, version: String) {
    let folder = root.appending(
      path: configuration.folders.extracted, directoryHint: .isDirectory)
    let stamp = PipelineStamp(
      version: version, fingerprint: configuration.fingerprint(version: version))
    writer = DatasetWriter(root: folder, pipeline: stamp)
    lexicon = configuration.effectiveLexicon
    self.configuration = configuration
  }

  /// Brings the dataset up to date with its sources.
  ///
  /// - Parameter progress: called after each paper with its outcome, how many are done and how many
  ///   there are to do.
  /// - Throws: ``IngestError`` where the run cannot begin or the disk refuses to go on. The dataset
  ///   is a valid one then too, and the next run completes it.
  package func run(
    _ request: IngestRequest, progress: (IngestOutcome, Int, Int) -> Void = { _, _, _ in }
  ) async throws -> IngestReport {
    let clock = ContinuousClock.now
    if request.isDry { return try await dryRun(request, progress: progress) }
    let lock = try takeLock(request)
    defer { withExtendedLifetime(lock) {} }
    var run = IngestRun(ingest: self, request: request)
    await run.prepare()
    try await run.work(progress)
    var report = run.report
    report.seconds = clock.seconds
    run.remember(report)
    return report
  }

  private func takeLock(_ request: IngestRequest) throws -> FolderLock {
    do {
      return try writer.lock(isWaiting: request.isWaiting)
    } catch FolderLock.Refusal.held(let owner) {
      throw IngestError.locked(by: owner)
    } catch FolderLock.Refusal.stopped {
      throw IngestError.stopped(by: request.stopSignal() ?? SIGINT)
    } catch FolderLock.Refusal.system(let error) {
      throw IngestError.disk(error, done: 0)
    } catch let error as FileError {
      throw IngestError.disk(error, done: 0)
    } catch DatasetLockError.ownFolderIsLink {
      throw IngestError.ownFolderIsLink
    }
  }

  /// What a run would do, without doing it. Needs no lock and writes nothing.
  private func dryRun(
    _ request: IngestRequest, progress: (IngestOutcome, Int, Int) -> Void
  ) async throws -> IngestReport {
    var run = IngestRun(ingest: self, request: request)
    await run.look(Catalogue(reading: writer.ownFolder))
    try await run.work(progress)
    return run.report
  }
}

/// Why a run ended without its work being done.
package enum IngestError: Error, Sendable {
  /// Another run has the dataset; nil where it does not say which process it is.
  case locked(by: Int?)
  case stopped(by: Int32)
  case disk(FileError, done: Int)
  /// `.petik` is a link, which would lead out of the dataset.
  case ownFolderIsLink
}
