import PetikCatalogue
import PetikDataset
import PetikFiles

/// A source that must be looked at: what the catalogue knows of it does not settle it.
struct Candidate: Sendable {
  /// The source's.
  var number: UInt32
  /// Whether the catalogue remembers its paper.
  var hasRecord = false
  /// Whether the source has the stamp that it was read with.
  var hasSameSource = false
  /// Whether the folder has the stamp that it was written with.
  var hasSameOutput = false
  /// Sure already, without reading.
  var reason: IngestReason?

  /// Whether what the catalogue remembers may spare the work.
  var needsRecord: Bool { hasRecord && reason == nil }
}

/// What a run has to do, by stamps alone: no file is read for it.
struct IngestPlan: Sendable {
  /// In the order of sources.
  var candidates: [Candidate] = []
  /// Papers that stand on disk as recorded, though their sources may have changed.
  var named: NamedPapers
  /// How many of the sources in question need nothing.
  var unchanged = 0
  /// Sources that failed before and would again.
  var failed: [FailedSource] = []
  /// Paths of sources that the catalogue remembers as failed.
  var failedBefore: Set<String> = []
  /// Papers whose sources are gone, in the order of ids.
  var gone: [ManifestEntry] = []
  /// The first of them with each source's digest.
  var goneIDs: [String: String] = [:]
}

extension Ingest {
  /// - Parameter catalogue: where it throws, the plan can be made without one.
  func plan(_ request: IngestRequest, _ catalogue: Catalogue?) async throws -> IngestPlan {
    let sources = request.all
    var plan = IngestPlan(named: NamedPapers(sources))
    let failures = try catalogue?.failures() ?? [:]
    plan.failedBefore = Set(failures.keys)
    var look = StampLook(ingest: self, request: request, failures: failures)
    var isKnown = Array(repeating: false, count: sources.count)
    let waiting = max(1, request.jobs)
    try await withThrowingTaskGroup(of: StampLook.Result.self) { group in
      var open = 0
      func start(_ part: [(Int, PaperRecord?)]) async throws {
        while open > waiting, let result = try await group.next() {
          open -= 1
          plan.take(result)
        }
        open += 1
        group.addTask { [look] in look(part) }
      }
      var last: String?
      while let page = try catalogue?.papers(after: last, limit: Self.partSize), !page.isEmpty {
        last = page.last?.entry.id
        var part: [(Int, PaperRecord?)] = []
        for record in page {
          guard let number = sources.number(ofPath: record.entry.path) else {
            plan.gone.append(record.entry)
            continue
          }
          guard sources.id(number) == record.entry.id else { continue }
          isKnown[number] = true
          part.append((number, record))
        }
        try await start(part)
      }
      if request.chosen != nil, last == nil {
        look.beliefs = Beliefs(readManifest(at: writer.root), pipeline: writer.pipeline)
      }
      var part: [(Int, PaperRecord?)] = []
      for number in sources.indices where !isKnown[number] {
        part.append((number, nil))
        if part.count < Self.partSize { continue }
        try await start(part)
        part = []
      }
      try await start(part)
      for try await result in group { plan.take(result) }
    }
    plan.candidates.sort { $0.number < $1.number }
    plan.gone.sort { $0.id < $1.id }
    for entry in plan.gone.reversed() { plan.goneIDs[entry.sha256] = entry.id }
    return plan
  }

  /// Sources that are looked at together.
  private static let partSize = 256

  /// What decides whether a source that failed fails again.
  var failureSettings: String {
    "\(writer.pipeline.fingerprint) \(configuration.limits.sourceBytes)"
  }
}

extension IngestPlan {
  fileprivate mutating func take(_ result: StampLook.Result) {
    candidates += result.candidates
    failed += result.failed
    unchanged += result.unchanged
    for (number, entry) in result.standing { named.set(number, to: entry) }
  }
}

/// What the manifest says, where there is no catalogue to ask.
struct Beliefs: Sendable {
  var papers: [String: ManifestEntry] = [:]
  var failed: Set<String> = []

  init() {}

  init(_ manifest: Manifest?, pipeline: PipelineStamp) {
    guard let manifest else { return }
    failed = Set(manifest.failed.map(\.path))
    guard manifest.pipeline == pipeline else { return }
    for paper in manifest.papers { papers[paper.path] = paper }
  }
}
