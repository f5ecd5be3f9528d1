import PetikModel
import PetikText

/// What a run found, as outputs write it.
package struct ValidateReport: Sendable {
  /// Version of petik.
  package var version: String
  /// The dataset as the user named it.
  package var target: String
  /// Worst first.
  package var findings: [CheckFinding]
  /// Findings that the baseline holds; they are in no other list.
  package var suppressed: Int
  /// Findings of this severity or worse fail the run; nil: none does.
  package var failOn: Finding.Severity?
  package var mostWarnings: Int?

  package init(
    version: String, target: String, findings: [CheckFinding], suppressed: Int = 0,
    failOn: Finding.Severity? = .error, mostWarnings: Int? = nil
  ) {
    self.version = version
    self.target = target
    self.findings = findings
    self.suppressed = suppressed
    self.failOn = failOn
    self.mostWarnings = mostWarnings
  }

  package func count(_ severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Whether a finding alone fails the run.
  package func fails(_ finding: CheckFinding) -> Bool {
    failOn.map { finding.severity.weight >= $0.weight } ?? false
  }

  package var hasFailed: Bool {
    findings.contains(where: fails) || mostWarnings.map { count(.warning) > $0 } ?? false
  }

  /// `2 errors, 1 warning, 0 notes`.
  package var tally: String {
    let counts = Finding.Severity.allCases.map { severity in
      let count = count(severity)
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let held = suppressed > 0 ? "; \(suppressed) more in the baseline" : ""
    return counts.joined(separator: ", ") + held
  }
}

extension CheckFinding {
  /// `extracted/padi/tables/t1.csv:3:6`.
  package var location: String {
    place.map { "\(file):\($0.line):\($0.column)" } ?? file
  }

  /// `table t1, row 2, column "mean"; source raw/padi.txt:120:3`; empty where nothing is known.
  package var whereabouts: String {
    var parts: [String] = []
    if let cell {
      var text = "table \(cell.table)"
      if let row = cell.row { text += row == 0 ? ", header" : ", row \(row)" }
      if let column = cell.column { text += ", column \"\(column)\"" }
      parts.append(text)
    }
    if let source {
      parts.append("source \(source.path):\(source.place.line):\(source.place.column)")
    }
    return parts.joined(separator: "; ")
  }
}
