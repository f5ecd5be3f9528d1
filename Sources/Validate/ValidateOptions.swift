import PetikModel

/// What a run is told beside the dataset.
package struct ValidateOptions: Sendable {
  package var severities: [String: Finding.Severity] = [:]
  /// The fingerprint of the pipeline as it is now; nil where the dataset stands alone.
  package var fingerprint: String?
  /// The sources that pipeline.json selects now: path and file.
  package var sourcePaths: [String]?

  package init() {}
}
