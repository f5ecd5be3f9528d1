import PetikModel
import PetikText

/// Gathers findings, each with the severity that the user gives its rule.
package struct Findings {
  package private(set) var list: [CheckFinding] = []
  let severities: [String: Finding.Severity]

  package init(severities: [String: Finding.Severity] = [:]) { self.severities = severities }

  mutating func add(
    _ rule: Rule, _ message: String, mend: String? = nil, file: String, at place: TextPlace? = nil,
    cell: CheckFinding.CellPlace? = nil, source: CheckFinding.SourcePlace? = nil
  ) {
    list.append(
      CheckFinding(
        rule: rule, severity: severities[rule.id] ?? rule.severity, message: message,
        mend: mend ?? rule.mend, file: file, place: place, cell: cell, source: source))
  }
}
