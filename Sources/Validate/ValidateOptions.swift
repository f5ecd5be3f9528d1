import PetikModel

/// What a run is told beside the dataset.
package struct ValidateOptions: Sendable {
  package var severities: [String: Finding.Severity] = [:]
  /// The fingerprint of the pipeline as it is now; nil where the dataset stands alone.
  package var fingerprint: String?
  /// The sources that pipeline.json selects now, below the root; nil where the dataset stands alone.
  package var sourcePaths: [String]?
  /// The user's own checks.
  package var expectations: [Expectation] = []
  /// Where they stand, for findings.
  package var configurationFile = "pipeline.json"
  let uses = ExpectationUses()

  package init() {}
}
