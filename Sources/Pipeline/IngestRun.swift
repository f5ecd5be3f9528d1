import PetikCatalogue
import PetikDataset
import PetikFiles

/// One run: hands candidates to workers, gathers what they drafted, publishes it in batches.
struct IngestRun {
  let ingest: Ingest
  let request: IngestRequest
  var report = IngestReport()
  var catalogue: Catalogue?
  private(set) var plan: IngestPlan
  /// What the manifest may name: papers that stand on disk as their entries say.
  var named: NamedPapers
  private(set) var failed: [FailedSource] = []
  var batch = Batch()
  private let started = FileStamp.now

  /// Drafts that wait to be published, and what the catalogue is to learn with them.
  struct Batch {
    var drafts: [PaperRecord] = []
    /// Of the drafts' sources.
    var numbers: [Int] = []
    /// The latest time of a drafted file.
    var outputTime: Int64 = 0
    var update = CatalogueUpdate()
    var begun = ContinuousClock.now
  }

  init(ingest: Ingest, request: IngestRequest) {
    self.ingest = ingest
    self.request = request
    named = NamedPapers(request.all)
    plan = IngestPlan(named: named)
  }

  var writer: DatasetWriter { ingest.writer }

  mutating func prepare() async {
    let opened = try? Catalogue(in: writer.ownFolder)
    await look(opened)
  }

  /// Asks the catalogue and the stamps of the files what there is to do.
  mutating func look(_ opened: Catalogue?) async {
    catalogue = opened
    do {
      plan = try await ingest.plan(request, opened)
    } catch {
      forgetCatalogue()
      // Without a catalogue nothing throws.
      if let made = try? await ingest.plan(request, nil) { plan = made }
    }
    named = plan.named
    plan.named = NamedPapers(SourceList())
    failed = plan.failed + request.all.faulty
    report.unchanged = plan.unchanged
    batch.update.mended = plan.failedBefore.filter { request.all.number(ofPath: $0) == nil }
  }

  /// A catalogue that cannot be read is made anew; the files tell the same, only slower.
  private mutating func forgetCatalogue() {
    catalogue = nil
    if request.isDry { return }
    Catalogue.discard(in: writer.ownFolder)
    catalogue = try? Catalogue(in: writer.ownFolder)
  }

  mutating func work(_ progress: (IngestOutcome, Int, Int) -> Void) async throws {
    let hasWork = !plan.candidates.isEmpty || !plan.gone.isEmpty || writer.isUnfinished
    let strays = try disk { () throws(FileError) in
      try writer.strayPapers { named.contains(id: $0) }
    }
    if !request.isDry, hasWork || !strays.isEmpty {
      try disk { () throws(FileError) in try writer.begin() }
    }
    var stop: FileError?
    let (candidates, isDry, ingest) = (plan.candidates, request.isDry, ingest)
    let (sources, catalogue) = (request.all, catalogue)
    var done = 0
    for fault in sources.faulty {
      report.attempted += 1
      progress(.failed(fault), 0, candidates.count)
    }
    await withTaskGroup(of: (Int, WorkResult, WorkCost).self) { group in
      var next = 0
      func addTask() {
        guard next < candidates.count, stop == nil, request.stopSignal() == nil else { return }
        let index = next
        next += 1
        group.addTask {
          var cost = WorkCost()
          let candidate = candidates[index]
          let source = sources[Int(candidate.number)]
          let record = candidate.needsRecord ? try? catalogue?.paper(source.id) : nil
          let result = ingest.work(candidate, source, record, isDry: isDry, cost: &cost)
          return (index, result, cost)
        }
      }
      for _ in 0..<max(1, request.jobs) { addTask() }
      while let (index, result, cost) = await group.next() {
        done += 1
        report.bytes += cost.bytes
        report.times += cost.times
        if case .stopped(let error) = result { stop = error }
        if let outcome = take(result, of: candidates[index]) {
          progress(outcome, done, candidates.count)
        }
        if stop == nil, isBatchFull { stop = timed { $0.publish() } }
        addTask()
      }
      report.left = candidates.count - next
    }
    if stop == nil { stop = timed { [left = report.left] in $0.finish(isComplete: left == 0) } }
    if let stop {
      writer.finish(isComplete: false)
      throw IngestError.disk(stop, done: report.done)
    }
    (report.papers, report.counts) = named.total
    report.failed = failed.sorted { $0.path < $1.path }
  }

  private mutating func timed(_ body: (inout IngestRun) -> FileError?) -> FileError? {
    var times = StageTimes()
    defer { report.times += times }
    return times.measure(.publish) { body(&self) }
  }

  private func disk<Result>(_ body: () throws(FileError) -> Result) throws -> Result {
    do throws(FileError) { return try body() } catch {
      throw IngestError.disk(error, done: report.done)
    }
  }

  private mutating func take(_ result: WorkResult, of candidate: Candidate) -> IngestOutcome? {
    let number = Int(candidate.number)
    let source = request.all[number]
    switch result {
    case .unchanged(let record):
      named.set(number, to: record.entry)
      report.unchanged += 1
      if request.isDry { return .unchanged(id: source.id) }
      mend(source.path)
      if candidate.hasRecord {
        batch.update.seen.append(record)
      } else {
        batch.update.done.append(record)
      }
      if batch.update.seen.count + batch.update.done.count >= 1024 { learn() }
      return .unchanged(id: source.id)
    case .done(let record, let reason, let time):
      report.attempted += 1
      let reason = reason == .new ? origin(of: record) : reason
      report.note(
        .init(
          id: source.id, path: source.path, reason: reason, seconds: record.seconds,
          byteCount: record.entry.byteCount), isPlanned: request.isDry)
      if request.isDry {
        named.set(number, to: record.entry)
      } else {
        batch.drafts.append(record)
        batch.numbers.append(number)
        batch.outputTime = max(batch.outputTime, time)
      }
      return .ingested(id: source.id, reason)
    case .failed(let record, let isLasting):
      report.attempted += 1
      failed.append(record.failed)
      named.remove(number)
      batch.update.removed.append(source.id)
      if isLasting {
        batch.update.failures.append(record)
      } else {
        mend(source.path)
      }
      return .failed(record.failed)
    case .vanished:
      named.remove(number)
      report.vanished.append(source.path)
      return .vanished(path: source.path)
    case .stopped:
      return nil
    }
  }

  /// A new paper whose source has the bytes of one that is gone was renamed.
  private func origin(of record: PaperRecord) -> IngestReason {
    plan.goneIDs[record.entry.sha256].map { .moved(from: $0) } ?? .new
  }

  func remember(_ report: IngestReport) {
    try? catalogue?.add(
      RunRecord(
        started: started, seconds: report.seconds, done: report.done,
        unchanged: report.unchanged, failed: report.failed.count, removed: report.removed.count,
        isComplete: report.left == 0))
  }
}
