import PetikDataset
import PetikModel
import PetikText

extension Output {
  /// GitLab's code quality report: a JSON array, each entry with a fingerprint of its own.
  static let gitlab = Output("gitlab") { report in
    let severities: [Finding.Severity: String] = [
      .error: "major", .warning: "minor", .note: "info",
    ]
    var json = JSONWriter()
    json.lines(Array(zip(report.findings, report.findings.fingerprints))) { json, item in
      let (finding, fingerprint) = item
      json.object {
        $0.pair("description", "\(finding.message). \(finding.mend)")
        $0.pair("check_name", finding.rule.id)
        $0.pair("fingerprint", fingerprint)
        $0.pair("severity", severities[finding.severity] ?? "info")
        $0.key("location")
        $0.object {
          $0.pair("path", finding.file)
          $0.key("lines")
          // The format demands a line; a missing file has none.
          $0.object { $0.pair("begin", finding.place?.line ?? 1) }
        }
      }
    }
    return json.bytes + [0x0A]
  }
}
