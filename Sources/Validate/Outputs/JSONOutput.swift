import PetikDataset
import PetikModel
import PetikText

extension Output {
  /// One object; `petik schema report` states its shape.
  static let json = Output("json") { report in
    var json = JSONWriter()
    json.object { json in
      json.newline()
      json.pair("format", "petik.report/1")
      json.breakBeforeNextKey()
      json.pair("version", report.version)
      json.breakBeforeNextKey()
      json.pair("target", report.target)
      json.breakBeforeNextKey()
      json.key("counts")
      json.object {
        $0.pair("error", report.count(.error))
        $0.pair("warning", report.count(.warning))
        $0.pair("note", report.count(.note))
        $0.pair("suppressed", report.suppressed)
      }
      json.breakBeforeNextKey()
      json.key("failed")
      json.value(report.hasFailed)
      json.breakBeforeNextKey()
      json.key("findings")
      json.lines(Array(zip(report.findings, report.findings.fingerprints))) {
        $0.write($1.0, fingerprint: $1.1)
      }
      json.newline()
    }
    return json.bytes + [0x0A]
  }

  /// One finding a line.
  static let jsonl = Output("jsonl") { report in
    var bytes = Bytes()
    for (finding, fingerprint) in zip(report.findings, report.findings.fingerprints) {
      var json = JSONWriter()
      json.write(finding, fingerprint: fingerprint)
      bytes += json.bytes + [0x0A]
    }
    return bytes
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ finding: CheckFinding, fingerprint: String) {
    object { json in
      json.pair("rule", finding.rule.id)
      json.pair("severity", finding.severity.rawValue)
      json.pair("message", finding.message)
      json.pair("mend", finding.mend)
      json.pair("file", finding.file)
      if let place = finding.place { json.write(place) }
      if let cell = finding.cell {
        json.key("cell")
        json.object {
          $0.pair("table", cell.table)
          if let row = cell.row { $0.pair("row", row) }
          $0.optional("column", cell.column)
        }
      }
      if let source = finding.source {
        json.key("source")
        json.object {
          $0.pair("path", source.path)
          $0.write(source.place)
        }
      }
      json.pair("fingerprint", fingerprint)
    }
  }

  fileprivate mutating func write(_ place: TextPlace) {
    pair("line", place.line)
    pair("column", place.column)
  }
}
