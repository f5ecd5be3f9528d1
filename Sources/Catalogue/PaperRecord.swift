import PetikDataset
import PetikFiles

/// What the catalogue remembers of one paper. Nothing in it is believed unless the files bear it out.
package struct PaperRecord: Sendable {
  package var entry: ManifestEntry
  /// Of the pipeline that made it.
  package var fingerprint: String
  /// The source as it was read; nil where a change right after would not show.
  package var sourceStamp: FileStamp?
  /// ``PaperContent/sha256`` of the folder.
  package var outputSHA256: String
  /// ``StandingPaper/stamp(of:)`` of the folder; nil where a change right after would not show.
  package var outputStamp: Int64?
  /// Paths of the folder's files, a line each.
  package var files: String
  /// When it was ingested, nanoseconds since 1970.
  package var ingested: Int64
  /// How long that took.
  package var seconds: Double
  /// How often each rule spoke. Read by ``Catalogue/findings()``, not with the record.
  package var findings: [FindingCount] = []

  package init(
    entry: ManifestEntry, fingerprint: String, sourceStamp: FileStamp?, outputSHA256: String,
    outputStamp: Int64?, files: String, ingested: Int64, seconds: Double
  ) {
    self.entry = entry
    self.fingerprint = fingerprint
    self.sourceStamp = sourceStamp
    self.outputSHA256 = outputSHA256
    self.outputStamp = outputStamp
    self.files = files
    self.ingested = ingested
    self.seconds = seconds
  }
}

/// How often a rule of ingest spoke about a paper.
package struct FindingCount: Hashable, Sendable {
  package var rule: String
  package var severity: String
  package var count: Int

  package init(rule: String, severity: String, count: Int) {
    self.rule = rule
    self.severity = severity
    self.count = count
  }
}

/// A source that will fail again as long as it and the settings stay.
package struct FailureRecord: Sendable {
  package var failed: FailedSource
  /// The pipeline's fingerprint and its limits.
  package var settings: String
  package var sourceStamp: FileStamp?
  package var ingested: Int64

  package init(failed: FailedSource, settings: String, sourceStamp: FileStamp?, ingested: Int64) {
    self.failed = failed
    self.settings = settings
    self.sourceStamp = sourceStamp
    self.ingested = ingested
  }
}

/// One run of ingest, for `petik status`.
package struct RunRecord: Sendable {
  package var started: Int64
  package var seconds: Double
  package var done: Int
  package var unchanged: Int
  package var failed: Int
  package var removed: Int
  package var isComplete: Bool

  package init(
    started: Int64, seconds: Double, done: Int, unchanged: Int, failed: Int, removed: Int,
    isComplete: Bool
  ) {
    self.started = started
    self.seconds = seconds
    self.done = done
    self.unchanged = unchanged
    self.failed = failed
    self.removed = removed
    self.isComplete = isComplete
  }
}
