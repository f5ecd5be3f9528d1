import PetikText

extension Output {
  /// JUnit's XML as Jenkins and GitLab read it (junit-10.xsd): a case a finding that fails the run,
  /// a passing case a rule without one; what does not fail the run is its output.
  static let junit = Output("junit") { report in
    let failing = report.findings.filter(report.fails)
    let others = Dictionary(grouping: report.findings.filter { !report.fails($0) }) { $0.rule.id }
    let failed = Set(failing.map(\.rule.id))
    let passing = Rule.all.filter { !failed.contains($0.id) }
    let counts =
      "tests=\"\(failing.count + passing.count)\" failures=\"\(failing.count)\" errors=\"0\""
    var xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"petik validate\" \(counts)>\n"
    xml += "  <testsuite name=\"\(escaped(report.target))\" \(counts) skipped=\"0\">\n"
    for finding in failing {
      xml +=
        "    <testcase classname=\"\(escaped(finding.rule.id))\" name=\"\(escaped(finding.location))\">"
        + "<failure type=\"\(finding.severity.rawValue)\" message=\"\(escaped(finding.message))\">"
        + "\(escaped(detail(finding)))</failure></testcase>\n"
    }
    for rule in passing {
      xml += "    <testcase classname=\"\(rule.id)\" name=\"\(escaped(rule.title))\">"
      if let below = others[rule.id] {
        xml += "<system-out>\(escaped(below.map(detail).joined(separator: "\n")))</system-out>"
      }
      xml += "</testcase>\n"
    }
    return Bytes((xml + "  </testsuite>\n</testsuites>\n").utf8)
  }

  private static func detail(_ finding: CheckFinding) -> String {
    [
      "\(finding.severity.rawValue) \(finding.location): \(finding.message)", finding.whereabouts,
      finding.mend,
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Text of XML 1.0: what it cannot hold at all is shown as U+FFFD.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 0x09, 0x0A: result.unicodeScalars.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
