import PetikDataset
import PetikModel
import PetikText

extension Output {
  /// SARIF 2.1.0 (OASIS), with relative URIs.
  static let sarif = Output("sarif") { report in
    var json = JSONWriter()
    json.object { json in
      json.pair("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.pair("version", "2.1.0")
      json.key("runs")
      json.array([report]) { $0.writeRun($1) }
    }
    return json.bytes + [0x0A]
  }
}

extension JSONWriter {
  fileprivate mutating func writeRun(_ report: ValidateReport) {
    object { json in
      json.key("tool")
      json.object {
        $0.key("driver")
        $0.object { json in
          json.pair("name", "petik")
          json.pair("version", report.version)
          json.key("rules")
          json.lines(Rule.all) { $0.write($1) }
        }
      }
      json.pair("columnKind", "unicodeCodePoints")
      json.key("results")
      let places = Dictionary(uniqueKeysWithValues: Rule.all.enumerated().map { ($1.id, $0) })
      json.lines(Array(zip(report.findings, report.findings.fingerprints))) { json, item in
        json.writeResult(item.0, fingerprint: item.1, rule: places[item.0.rule.id] ?? -1)
      }
    }
  }

  private mutating func write(_ rule: Rule) {
    object {
      $0.pair("id", rule.id)
      $0.message("shortDescription", rule.title)
      $0.message("fullDescription", rule.why)
      $0.message("help", rule.mend)
      $0.key("defaultConfiguration")
      $0.object { $0.pair("level", rule.severity.rawValue) }
    }
  }

  private mutating func message(_ name: StaticString, _ text: String) {
    key(name)
    object { $0.pair("text", text) }
  }

  private mutating func writeResult(_ finding: CheckFinding, fingerprint: String, rule: Int) {
    object { json in
      json.pair("ruleId", finding.rule.id)
      json.pair("ruleIndex", rule)
      json.pair("level", finding.severity.rawValue)
      json.message("message", "\(finding.message). \(finding.mend)")
      json.key("locations")
      json.array([finding]) { json, finding in
        json.object {
          $0.physical(finding.file, finding.place)
          if let cell = finding.cell { $0.logical(cell) }
        }
      }
      if let source = finding.source {
        json.key("relatedLocations")
        json.array([source]) { json, source in
          json.object {
            $0.physical(source.path, source.place)
            $0.message("message", "the source prints it here")
          }
        }
      }
      json.key("partialFingerprints")
      json.object { $0.pair("petik/v1", fingerprint) }
    }
  }

  private mutating func physical(_ path: String, _ place: TextPlace?) {
    key("physicalLocation")
    object { json in
      json.key("artifactLocation")
      json.object { $0.pair("uri", path.asURI) }
      guard let place else { return }
      json.key("region")
      json.object {
        $0.pair("startLine", place.line)
        $0.pair("startColumn", place.column)
      }
    }
  }

  private mutating func logical(_ cell: CheckFinding.CellPlace) {
    var name = cell.table
    if let row = cell.row { name += "/\(row)" }
    if let column = cell.column { name += "/\(column)" }
    key("logicalLocations")
    array([name]) { json, name in json.object { $0.pair("fullyQualifiedName", name) } }
  }
}

extension String {
  /// A relative path as a URI reference (RFC 3986).
  fileprivate var asURI: String {
    var uri = ""
    for byte in utf8 {
      let isPlain =
        byte < 0x80 && byte.isWordByte || [0x2D, 0x2E, 0x2F, 0x5F, 0x7E].contains(byte)
      if isPlain {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        uri += hex.utf8.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return uri
  }
}
