import PetikCatalogue
import PetikDataset
import PetikFiles

/// Tells from the stamps of sources and folders which papers stand as they should.
struct StampLook: Sendable {
  struct Result: Sendable {
    var candidates: [Candidate] = []
    /// With the numbers of their sources.
    var standing: [(Int, ManifestEntry)] = []
    var unchanged = 0
    var failed: [FailedSource] = []
  }

  var beliefs = Beliefs()
  private let ingest: Ingest
  private let request: IngestRequest
  /// By the paths of sources.
  private let failures: [String: FailureRecord]
  private let extracted: OpenFolder?
  private let settings: String

  init(ingest: Ingest, request: IngestRequest, failures: [String: FailureRecord]) {
    self.ingest = ingest
    self.request = request
    self.failures = failures
    extracted = try? OpenFolder(ingest.writer.path)
    settings = ingest.failureSettings
  }

  /// - Parameter part: numbers of sources, with what the catalogue remembers of their papers.
  func callAsFunction(_ part: [(Int, PaperRecord?)]) -> Result {
    var result = Result()
    for (number, record) in part where !request.all.isFaulty(number) {
      let source = request.all[number]
      if let record {
        look(at: source, number, record, &result)
      } else {
        look(at: source, number, &result)
      }
    }
    return result
  }

  /// A source of which there is no paper that the catalogue remembers.
  private func look(at source: SourceFile, _ number: Int, _ result: inout Result) {
    let isChosen = request.isChosen(number)
    let failure = failures[source.path]
    if let failure, isStill(failure, source, number) { return result.failed.append(failure.failed) }
    if !isChosen {
      let standing = ingest.writer.standing(source.id)
      if let entry = beliefs.papers[source.path], entry.id == source.id, standing.exists {
        return result.standing.append((number, entry))
      }
      // What nobody named and nobody ever ingested waits for its turn.
      if failure == nil, !beliefs.failed.contains(source.path), !standing.exists { return }
    }
    let isForced = request.isForced && isChosen
    result.candidates.append(
      Candidate(number: UInt32(number), reason: isForced ? .forced : nil))
  }

  private func look(
    at source: SourceFile, _ number: Int, _ record: PaperRecord, _ result: inout Result
  ) {
    if let failure = failures[source.path], isStill(failure, source, number) {
      return result.failed.append(failure.failed)
    }
    let writer = ingest.writer
    let isChosen = request.isChosen(number)
    let isForced = request.isForced && isChosen
    var candidate = Candidate(number: UInt32(number), hasRecord: true)
    let output = writer.standing(source.id).stamp(of: record.files, in: extracted)
    candidate.hasSameOutput = output != nil && output?.value == record.outputStamp
    candidate.hasSameSource = !isChosen || hasStamp(record.sourceStamp, source)
    let isOfThisPipeline = record.fingerprint == writer.pipeline.fingerprint
    if candidate.hasSameOutput, isOfThisPipeline {
      result.standing.append((number, record.entry))
      if candidate.hasSameSource, !isForced {
        result.unchanged += isChosen ? 1 : 0
        return
      }
    }
    if isForced {
      candidate.reason = .forced
    } else if !isOfThisPipeline {
      candidate.reason = .pipelineChanged
    } else if output == nil {
      candidate.reason = .outputChanged
    }
    result.candidates.append(candidate)
  }

  /// Whether a source that failed would fail again.
  private func isStill(_ failure: FailureRecord, _ source: SourceFile, _ number: Int) -> Bool {
    let isChosen = request.isChosen(number)
    if request.isForced && isChosen { return false }
    return failure.settings == settings && (!isChosen || hasStamp(failure.sourceStamp, source))
  }

  private func hasStamp(_ stamp: FileStamp?, _ source: SourceFile) -> Bool {
    guard let stamp else { return false }
    return (try? fileStatus(source.file))?.stamp == stamp
  }
}
