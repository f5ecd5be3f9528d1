import PetikModel
import PetikValidate

/// The names of the findings whose severity pipeline.json may set: those that ingest writes into
/// paper.json, and those that validate adds.
package let knownFindings: [String] = {
  let ofIngest = FindingRule.allCases.map(\.rawValue)
  return ofIngest + Rule.names.filter { !ofIngest.contains($0) }
}()
