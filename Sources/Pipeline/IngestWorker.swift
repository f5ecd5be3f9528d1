import Foundation
import PetikCatalogue
import PetikDataset
import PetikDecode
import PetikFiles
import PetikLexicon
import PetikModel
import PetikText

/// What a worker found out about one candidate.
enum WorkResult: Sendable {
  /// Stands as it should; the record has new stamps.
  case unchanged(PaperRecord)
  /// Drafted, to be published; the record has no stamps of output yet. Dry runs draft nothing.
  case done(PaperRecord, IngestReason, outputTime: Int64)
  case failed(FailureRecord, isLasting: Bool)
  case vanished
  /// The disk refuses everything.
  case stopped(FileError)
}

/// What a worker measured.
struct WorkCost: Sendable {
  var bytes = 0
  var times = StageTimes()
}

extension Ingest {
  /// Looks at one source, and ingests it where that must be. Each file is read once at most.
  ///
  /// - Parameter record: what the catalogue remembers of its paper, where that may spare the work.
  func work(
    _ candidate: Candidate, _ source: SourceFile, _ record: PaperRecord?, isDry: Bool,
    cost: inout WorkCost
  ) -> WorkResult {
    var candidate = candidate
    if candidate.reason == nil, let record, candidate.hasSameSource,
      !candidate.hasSameOutput
    {
      if let seen = seen(record) { return .unchanged(seen) }
      candidate.reason = .outputChanged
    }
    let started = FileStamp.now
    let file: ReadFile
    do throws(ReadError) {
      file = try cost.times.measure(.read) { () throws(ReadError) in
        try readFile(source.file, limit: configuration.limits.sourceBytes)
      }
    } catch {
      return failure(error, of: source, at: started)
    }
    let trusted = file.isSettled && file.stamp.isTrustworthy(at: started) ? file.stamp : nil
    cost.bytes = file.bytes.count
    let digest = cost.times.measure(.digest) { SHA256.hex(of: file.bytes) }
    if candidate.reason == nil, var record {
      if digest != record.entry.sha256 {
        candidate.reason = .sourceChanged
      } else if candidate.hasSameOutput {
        record.sourceStamp = trusted
        return .unchanged(record)
      } else if var seen = seen(record) {
        seen.sourceStamp = trusted
        return .unchanged(seen)
      } else {
        candidate.reason = .outputChanged
      }
    }
    do {
      return try ingest(
        file.bytes, digest, source, candidate.reason, stamp: trusted, started: started,
        isDry: isDry, cost: &cost)
    } catch let error as DecodeError {
      let failed = FailedSource(
        path: source.path, sha256: digest, error: error.description)
      return .failed(
        FailureRecord(
          failed: failed, settings: failureSettings, sourceStamp: trusted, ingested: started),
        isLasting: true)
    } catch let error as FileError {
      if error.isOfTheDisk { return .stopped(error) }
      let failed = FailedSource(
        path: source.path, sha256: digest,
        error: "its paper cannot be written: \(error.message)")
      return .failed(
        FailureRecord(failed: failed, settings: "", sourceStamp: nil, ingested: started),
        isLasting: false)
    } catch {
      return .vanished
    }
  }

  /// The record with new stamps where the folder still holds the same bytes.
  private func seen(_ record: PaperRecord) -> PaperRecord? {
    let standing = writer.standing(record.entry.id)
    let started = FileStamp.now
    let stamp = standing.stamp(of: record.files)
    guard let stamp, let content = standing.content(), content.sha256 == record.outputSHA256 else {
      return nil
    }
    var record = record
    record.outputStamp = stamp.latest < started - FileStamp.clockStep ? stamp.value : nil
    return record
  }

  private func ingest(
    _ bytes: Bytes, _ digest: String, _ source: SourceFile, _ reason: IngestReason?,
    stamp: FileStamp?, started: Int64, isDry: Bool, cost: inout WorkCost
  ) throws -> WorkResult {
    let clock = ContinuousClock.now
    let standing = writer.standing(source.id)
    if isDry, reason != nil || !standing.exists {
      // What would be written need not be known where it is sure that something would.
      _ = try decode(bytes, as: SourceFormat(path: source.path))
      return .done(
        PaperRecord(unwritten: source, bytes, digest), reason ?? .new, outputTime: 0)
    }
    let paper = try extract(
      bytes, path: source.path, id: source.id, sha256: digest, lexicon: lexicon,
      configuration: configuration, times: &cost.times)
    let content = cost.times.measure(.format) { PaperContent(of: paper, pipeline: writer.pipeline) }
    var record = PaperRecord(
      entry: ManifestEntry(paper, paperSHA256: content.paperSHA256 ?? ""),
      fingerprint: writer.pipeline.fingerprint, sourceStamp: stamp, outputSHA256: content.sha256,
      outputStamp: nil, files: content.paths.joined(separator: "\n"), ingested: started, seconds: 0)
    record.findings = paper.findings.counted
    if reason == nil, standing.exists, standing.content() == content {
      record.seconds = clock.seconds
      if let seen = seen(record) { record.outputStamp = seen.outputStamp }
      return .unchanged(record)
    }
    let reason = reason ?? (standing.exists ? .outputChanged : .new)
    var latest: Int64 = 0
    if !isDry {
      let stamp = try cost.times.measure(.write) {
        try writer.draft(content, id: source.id).stamp(of: record.files)
      }
      record.outputStamp = stamp?.value
      latest = stamp?.latest ?? 0
    }
    record.seconds = clock.seconds
    return .done(record, reason, outputTime: latest)
  }

  private func failure(_ error: ReadError, of source: SourceFile, at moment: Int64) -> WorkResult {
    let limit = configuration.limits.sourceBytes
    var stamp: FileStamp?
    let text: String
    switch error {
    case .system(let error)
    where error.isMissing && (try? fileStatus(source.file, followingLinks: false)) == nil:
      return .vanished
    case .system(let error): text = error.message
    case .noFile: text = "it is no file"
    case .tooLarge(let size):
      text =
        "the file has \(size) bytes; \"limits.sourceBytes\" in pipeline.json allows \(limit)"
      stamp = (try? fileStatus(source.file))?.stamp
      if let known = stamp, !known.isTrustworthy(at: moment) || known.size != Int64(size) {
        stamp = nil
      }
    }
    let failed = FailedSource(path: source.path, sha256: nil, error: text)
    return .failed(
      FailureRecord(
        failed: failed, settings: failureSettings, sourceStamp: stamp, ingested: moment),
      isLasting: stamp != nil)
  }
}

/// A source that no paper can be made of.
struct SourceFailure: Error { let source: FailedSource }

extension Ingest {
  /// A source's paper as ingest would write it, in memory.
  func make(_ source: SourceFile) -> Result<(ManifestEntry, PaperContent), SourceFailure> {
    let file: ReadFile
    do throws(ReadError) {
      file = try readFile(source.file, limit: configuration.limits.sourceBytes)
    } catch {
      guard case .failed(let record, _) = failure(error, of: source, at: 0) else {
        return .failure(
          SourceFailure(source: FailedSource(path: source.path, sha256: nil, error: "it is gone")))
      }
      return .failure(SourceFailure(source: record.failed))
    }
    do throws(DecodeError) {
      let paper = try extract(
        file.bytes, path: source.path, id: source.id, lexicon: lexicon,
        configuration: configuration)
      let content = PaperContent(of: paper, pipeline: writer.pipeline)
      return .success((ManifestEntry(paper, paperSHA256: content.paperSHA256 ?? ""), content))
    } catch {
      let digest = SHA256.hex(of: file.bytes)
      return .failure(
        SourceFailure(
          source: FailedSource(path: source.path, sha256: digest, error: error.description)))
    }
  }
}

extension ContinuousClock.Instant {
  /// Since this moment.
  var seconds: Double { duration(to: .now) / .seconds(1) }
}

extension [Finding] {
  /// How often each rule speaks, in the order of rules.
  fileprivate var counted: [FindingCount] {
    var counts: [FindingCount: Int] = [:]
    for finding in self {
      counts[
        FindingCount(rule: finding.rule.rawValue, severity: finding.severity.rawValue, count: 0),
        default: 0] +=
        1
    }
    return counts.map { FindingCount(rule: $0.rule, severity: $0.severity, count: $1) }
      .sorted { ($0.rule, $0.severity) < ($1.rule, $1.severity) }
  }
}

extension PaperRecord {
  /// What a dry run knows of a paper.
  fileprivate init(unwritten source: SourceFile, _ bytes: Bytes, _ digest: String) {
    let entry = ManifestEntry(
      id: source.id, path: source.path, sha256: digest, byteCount: bytes.count,
      language: "", title: nil, counts: .init(), paperSHA256: "")
    self.init(
      entry: entry, fingerprint: "", sourceStamp: nil, outputSHA256: "", outputStamp: nil,
      files: "", ingested: 0, seconds: 0)
  }
}
