import Foundation
import PetikDataset
import PetikDecode
import PetikLexicon
import PetikModel
import PetikText

/// What became of one source.
package enum IngestOutcome: Sendable {
  case ingested(ManifestEntry)
  case failed(FailedSource)
}

/// What a run did.
package struct IngestReport: Sendable {
  package var papers: [ManifestEntry] = []
  package var failed: [FailedSource] = []
  package var removed: [String] = []
  /// Bytes of the sources that were read.
  package var bytes = 0
  package var times = StageTimes()
}

/// One source done, and how long it took.
private struct Done: Sendable {
  var outcome: IngestOutcome
  var bytes = 0
  var times = StageTimes()
}

/// Turns sources into a dataset: every paper on its own, a few at a time.
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

  /// An ingest that writes elsewhere what another would write.
  init(writing folder: URL, like other: Ingest) {
    writer = DatasetWriter(root: folder, pipeline: other.writer.pipeline)
    lexicon = other.lexicon
    configuration = other.configuration
  }

  /// Ingests the chosen sources and writes the manifest of the whole dataset.
  ///
  /// - Parameters:
  ///   - jobs: papers worked on at a time.
  ///   - kept: entries of papers that are not done again in this run.
  ///   - progress: called after each paper with its outcome and how many are done.
  package func run(
    _ sources: [SourceFile], jobs: Int, kept: [ManifestEntry] = [],
    keptFailures: [FailedSource] = [],
    progress: (IngestOutcome, Int) -> Void
  ) async throws -> IngestReport {
    try FileManager.default.createDirectory(at: writer.root, withIntermediateDirectories: true)
    var report = IngestReport(papers: kept, failed: keptFailures)
    var done = 0
    await withTaskGroup(of: Done.self) { group in
      var next = sources.startIndex
      func addTask() {
        guard next < sources.endIndex else { return }
        let source = sources[next]
        next += 1
        group.addTask { self.ingest(source) }
      }
      for _ in 0..<max(1, jobs) { addTask() }
      while let paper = await group.next() {
        addTask()
        done += 1
        report.bytes += paper.bytes
        report.times += paper.times
        switch paper.outcome {
        case .ingested(let entry): report.papers.append(entry)
        case .failed(let source): report.failed.append(source)
        }
        progress(paper.outcome, done)
      }
    }
    report.papers.sort { $0.id < $1.id }
    report.failed.sort { $0.path < $1.path }
    report.removed = try writer.removePapers(except: Set(report.papers.map(\.id)))
    try writer.writeManifest(papers: report.papers, failed: report.failed)
    return report
  }

  private func ingest(_ source: SourceFile) -> Done {
    var digest: String?
    var done = Done(outcome: .failed(FailedSource(path: source.path, sha256: nil, error: "")))
    do {
      let bytes = try done.times.measure(.read) { try read(source) }
      done.bytes = bytes.count
      digest = done.times.measure(.digest) { SHA256.hex(of: bytes) }
      let paper = try extract(
        bytes, path: source.path, id: source.id, lexicon: lexicon,
        configuration: configuration, times: &done.times)
      let entry = try done.times.measure(.write) { try writer.write(paper) }
      done.outcome = .ingested(entry)
    } catch {
      let reason =
        (error as? DecodeError)?.description ?? (error as? ConfigurationError)?.description
        ?? reason(error)
      done.outcome = .failed(FailedSource(path: source.path, sha256: digest, error: reason))
    }
    return done
  }

  private func read(_ source: SourceFile) throws -> Bytes {
    let limit = configuration.limits.sourceBytes
    let file = source.url.resolvingSymlinksInPath()
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      throw ConfigurationError(
        description: "there is no such file: the name is not UTF-8, or a link leads nowhere")
    }
    let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    guard size <= limit else {
      throw ConfigurationError(
        description: "the file has \(size) bytes; \"limits.sourceBytes\" in pipeline.json allows "
          + "\(limit)")
    }
    return Bytes(try Data(contentsOf: file))
  }

  /// What the system says, without the paths that it repeats: the dataset names no absolute path.
  private func reason(_ error: any Error) -> String {
    let error = error as NSError
    if let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError { return reason(cause) }
    if error.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(error.code))) }
    return "could not be read or written (\(error.domain) \(error.code))"
  }
}
