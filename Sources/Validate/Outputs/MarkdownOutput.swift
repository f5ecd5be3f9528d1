import PetikText

extension Output {
  /// For a job's summary or a comment of a pull request.
  static let markdown = Output("markdown") { report in
    var text = "## petik validate \(code(report.target))\n\n\(report.tally)\n"
    if !report.findings.isEmpty {
      text += "\n| | rule | place | found | mend |\n|---|---|---|---|---|\n"
    }
    for finding in report.findings {
      let place =
        code(finding.location)
        + (finding.whereabouts.isEmpty ? "" : "<br>" + plain(finding.whereabouts))
      text +=
        "| \(finding.severity.rawValue) | \(code(finding.rule.id)) | \(place) | "
        + "\(plain(finding.message)) | \(plain(finding.mend)) |\n"
    }
    return Bytes(text.utf8)
  }

  private static func code(_ text: String) -> String {
    // A run of backticks inside needs a longer one outside; a bar would end the cell.
    let inner = text.oneLine.replacing("|", with: "\\|")
    return inner.contains("`") ? "`` \(inner) ``" : "`\(inner)`"
  }

  private static func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.oneLine.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case "|", "*", "_", "`", "[", "]", "\\", "#": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
