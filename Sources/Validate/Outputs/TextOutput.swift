import PetikModel
import PetikText

extension Output {
  static let text = Output("text") { report in Bytes(report.text { text, _ in text }.utf8) }
}

extension ValidateReport {
  /// The report for a person.
  ///
  /// - Parameter paint: gives a severity's word its colour.
  package func text(paint: (String, Finding.Severity) -> String) -> String {
    var text = ""
    for finding in findings {
      text +=
        "\(paint(finding.severity.rawValue, finding.severity)) \(finding.rule.id) "
        + "\(finding.location)\n  \(finding.message)\n"
      if !finding.whereabouts.isEmpty { text += "  \(finding.whereabouts)\n" }
      text += "  \(finding.mend)\n"
    }
    if !findings.isEmpty { text += "\n" }
    text += "\(target): \(tally)\n"
    if let rule = findings.first?.rule.id {
      text += "petik explain \(rule) says more\n"
    }
    return text
  }
}
