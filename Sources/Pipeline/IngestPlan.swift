import PetikCatalogue
import PetikDataset
import PetikFiles

/// A source that must be looked at: what the catalogue knows of it does not settle it.
struct Candidate: Sendable {
  var source: SourceFile
  var record: PaperRecord?
  /// Whether the source has the stamp that it was read with.
  var hasSameSource = false
  /// Whether the folder has the stamp that it was written with.
  var hasSameOutput = false
  /// Sure already, without reading.
  var reason: IngestReason?
}

/// What a run has to do, by stamps alone: no file is read for it.
struct IngestPlan: Sendable {
  var candidates: [Candidate] = []
  /// Papers that stand as they should.
  var settled: [PaperRecord] = []
  /// Entries of papers that nobody named and no record tells of.
  var believed: [ManifestEntry] = []
  /// Sources that failed before and would again.
  var failed: [FailedSource] = []
  /// Names that can be no sources.
  var faults: [FailedSource] = []
  /// Records of papers whose sources are gone.
  var gone: [PaperRecord] = []
  /// Papers of the manifest that stand on disk as recorded, though their sources may have changed.
  var standing: [String: ManifestEntry] = [:]
}

extension Ingest {
  /// - Parameters:
  ///   - papers: records of the catalogue by the paths of their sources.
  ///   - failures: likewise.
  func plan(
    _ request: IngestRequest, papers: [String: PaperRecord], failures: [String: FailureRecord]
  ) async -> IngestPlan {
    let manifest =
      request.chosen == nil || !papers.isEmpty ? nil : readManifest(at: writer.root)
    let size = max(64, request.all.count / max(1, request.jobs * 4) + 1)
    var plan = IngestPlan()
    let parts = stride(from: 0, to: request.all.count, by: size).map {
      request.all[$0..<min($0 + size, request.all.count)]
    }
    let believed = Beliefs(manifest, pipeline: writer.pipeline)
    let extracted = try? OpenFolder(writer.path)
    plan = await withTaskGroup(of: (Int, IngestPlan).self) { group in
      for (index, part) in parts.enumerated() {
        group.addTask {
          var own = IngestPlan()
          for source in part {
            self.settle(
              source, papers[source.path], failures[source.path], request, believed, extracted,
              &own)
          }
          return (index, own)
        }
      }
      var done = Array(repeating: IngestPlan(), count: parts.count)
      for await (index, own) in group { done[index] = own }
      return done.reduce(into: IngestPlan()) { $0.append($1) }
    }
    let paths = Set(request.all.map(\.path))
    plan.gone = papers.values.filter { !paths.contains($0.entry.path) }
      .sorted { $0.entry.id < $1.entry.id }
    return plan
  }

  private func settle(
    _ source: SourceFile, _ record: PaperRecord?, _ failure: FailureRecord?,
    _ request: IngestRequest, _ believed: Beliefs, _ extracted: OpenFolder?,
    _ plan: inout IngestPlan
  ) {
    if let fault = source.fault {
      return plan.faults.append(FailedSource(path: source.path, sha256: nil, error: fault))
    }
    let isChosen = request.isChosen(source)
    let isForced = request.isForced && isChosen
    let stamp = isChosen ? (try? fileStatus(source.file))?.stamp : nil
    if let failure, !isForced, failure.settings == failureSettings,
      !isChosen || stamp != nil && failure.sourceStamp == stamp
    {
      return plan.failed.append(failure.failed)
    }
    guard let record, record.entry.id == source.id else {
      if !isChosen {
        if let entry = believed.papers[source.path], writer.standing(source.id).exists {
          return plan.believed.append(entry)
        }
        // What nobody named and nobody ever ingested waits for its turn.
        if failure == nil, !believed.failed.contains(source.path),
          !writer.standing(source.id).exists
        {
          return
        }
      }
      return plan.candidates.append(Candidate(source: source, reason: isForced ? .forced : nil))
    }
    var candidate = Candidate(source: source, record: record)
    let output = writer.standing(source.id).stamp(of: record.files, in: extracted)
    candidate.hasSameOutput = output != nil && output?.value == record.outputStamp
    candidate.hasSameSource = !isChosen || stamp != nil && record.sourceStamp == stamp
    let isOfThisPipeline = record.fingerprint == writer.pipeline.fingerprint
    if candidate.hasSameOutput, isOfThisPipeline {
      plan.standing[source.id] = record.entry
      if candidate.hasSameSource, !isForced { return plan.settled.append(record) }
    }
    if isForced {
      candidate.reason = .forced
    } else if !isOfThisPipeline {
      candidate.reason = .pipelineChanged
    } else if output == nil {
      candidate.reason = .outputChanged
    }
    plan.candidates.append(candidate)
  }

  /// What decides whether a source that failed fails again.
  var failureSettings: String {
    "\(writer.pipeline.fingerprint) \(configuration.limits.sourceBytes)"
  }
}

/// What the manifest says, where there is no catalogue to ask.
struct Beliefs: Sendable {
  var papers: [String: ManifestEntry] = [:]
  var failed: Set<String> = []

  init(_ manifest: Manifest?, pipeline: PipelineStamp) {
    guard let manifest else { return }
    failed = Set(manifest.failed.map(\.path))
    guard manifest.pipeline == pipeline else { return }
    for paper in manifest.papers { papers[paper.path] = paper }
  }
}

extension IngestPlan {
  mutating func append(_ other: IngestPlan) {
    candidates += other.candidates
    settled += other.settled
    believed += other.believed
    failed += other.failed
    faults += other.faults
    standing.merge(other.standing) { $1 }
  }
}
