import PetikModel
import PetikText

extension Output {
  /// Workflow commands of GitHub Actions. GitHub shows ten annotations of a kind a step; those past
  /// them are lines of the log, so that nothing is lost.
  static let github = Output("github") { report in
    let most = 10
    var text = ""
    for severity in Finding.Severity.allCases {
      let findings = report.findings.filter { $0.severity == severity }
      for finding in findings.prefix(most) { text += command(finding) }
      let rest = findings.dropFirst(most)
      if rest.isEmpty { continue }
      text += "\(rest.count) more \(severity.rawValue)\(rest.count == 1 ? "" : "s"):\n"
      for finding in rest {
        text += "  \(finding.rule.id) \(finding.location.oneLine): \(finding.message.oneLine)\n"
      }
    }
    return Bytes((text + "\(report.target): \(report.tally)\n").utf8)
  }

  private static func command(_ finding: CheckFinding) -> String {
    let kinds: [Finding.Severity: String] = [.error: "error", .warning: "warning", .note: "notice"]
    var properties = ["file=" + escaped(finding.file, isProperty: true)]
    if let place = finding.place { properties += ["line=\(place.line)", "col=\(place.column)"] }
    properties.append("title=" + finding.rule.id)
    var message = finding.message
    if !finding.whereabouts.isEmpty { message += "\n" + finding.whereabouts }
    message += "\n" + finding.mend
    return "::\(kinds[finding.severity] ?? "notice") \(properties.joined(separator: ","))"
      + "::\(escaped(message, isProperty: false))\n"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension String {
  /// Line ends as signs: a line of a log stays one, and cannot be read as a command.
  var oneLine: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": result += "␊"
      case "\r": result += "␍"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
