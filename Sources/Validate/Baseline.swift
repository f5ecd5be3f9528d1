import PetikDataset
import PetikJSON
import PetikText

/// Findings that are known and borne. An entry matches by rule and content fingerprint, so it stays
/// with its fault when lines move, and goes stale when the fault is mended.
package struct Baseline: Sendable {
  package struct Entry: Hashable, Sendable {
    package var fingerprint: String
    package var rule: String
    package var file: String
    package var message: String
    /// Where the entry stands in the baseline's own file.
    package var place: TextPlace?
  }

  package var entries: [Entry]

  /// The findings of a report as a baseline.
  package init(_ findings: [CheckFinding]) {
    let pairs = zip(findings, findings.fingerprints)
    entries = pairs.map { finding, fingerprint in
      Entry(
        fingerprint: fingerprint, rule: finding.rule.id, file: finding.file,
        message: finding.message)
    }
    sort()
  }

  private mutating func sort() {
    entries.sort { ($0.file, $0.rule, $0.fingerprint) < ($1.file, $1.rule, $1.fingerprint) }
  }

  /// Reads a baseline's file.
  ///
  /// - Throws: ``ValidateError`` where it is none; the message says where.
  package init(_ bytes: Bytes, shown: String) throws(ValidateError) {
    let (document, faults) = JSONDocument.parse(bytes)
    func fault(_ message: String, _ place: TextPlace?) -> ValidateError {
      let at = place.map { ":\($0.line):\($0.column)" } ?? ""
      return ValidateError(
        description: "\(shown)\(at) is no baseline: \(message); write one with --write-baseline")
    }
    if let first = faults.first { throw fault(first.message, first.place) }
    guard let root = document?.root, root["format"]?.isString("petik.baseline/1") == true else {
      throw fault("\"format\" is not \"petik.baseline/1\"", document?.root.place)
    }
    entries = []
    for node in root["findings"]?.items.map({ $0 }) ?? [] {
      guard let fingerprint = node["fingerprint"]?.string, let rule = node["rule"]?.string else {
        throw fault("an entry has no \"fingerprint\" or no \"rule\"", node.place)
      }
      entries.append(
        Entry(
          fingerprint: fingerprint, rule: rule, file: node["file"]?.string ?? "",
          message: node["message"]?.string ?? "", place: node.place))
    }
  }

  /// The file of the baseline: one entry a line, in a fixed order.
  package var json: Bytes {
    var json = JSONWriter()
    json.object { json in
      json.pair("format", "petik.baseline/1")
      json.key("findings")
      json.lines(entries) { json, entry in
        json.object {
          $0.pair("rule", entry.rule)
          $0.pair("file", entry.file)
          $0.pair("fingerprint", entry.fingerprint)
          $0.pair("message", entry.message)
        }
      }
    }
    return json.bytes + [0x0A]
  }

  package struct Result: Sendable {
    /// Findings that the baseline does not hold.
    package var new: [CheckFinding] = []
    package var suppressed = 0
    /// Entries that still match something.
    package var kept: Baseline
    package var stale: [Entry] = []
  }

  package func apply(to findings: [CheckFinding]) -> Result {
    var open = Set(entries.map(Match.init))
    let all = open
    var result = Result(kept: self)
    for (finding, fingerprint) in zip(findings, findings.fingerprints) {
      let match = Match(rule: finding.rule.id, fingerprint: fingerprint)
      open.remove(match)
      if all.contains(match) { result.suppressed += 1 } else { result.new.append(finding) }
    }
    result.stale = entries.filter { open.contains(Match($0)) }
    result.kept.entries = entries.filter { !open.contains(Match($0)) }
    return result
  }

  private struct Match: Hashable {
    var rule: String
    var fingerprint: String

    init(_ entry: Entry) { (rule, fingerprint) = (entry.rule, entry.fingerprint) }
    init(rule: String, fingerprint: String) { (self.rule, self.fingerprint) = (rule, fingerprint) }
  }
}

extension Baseline.Result {
  /// The findings to report: those that are new, and the stale entries.
  package func findings(shown: String, options: ValidateOptions) -> [CheckFinding] {
    var findings = Findings(severities: options.severities)
    for entry in stale {
      findings.add(
        .staleBaseline,
        "the entry for \(entry.rule) in \(entry.file) matches nothing: \(entry.message.shortened)",
        file: shown, at: entry.place)
    }
    return (new + findings.list).sorted(by: CheckFinding.comesFirst)
  }
}

extension Rule {
  static let staleBaseline = Rule(
    "baseline-stale", .warning, "An entry of the baseline matches nothing any more",
    why:
      "The fault it stood for is mended. Left in, the entry would hide the same fault if it came "
      + "back.",
    mend: "Run petik validate with --prune-baseline, and commit the file.",
    bad: "baseline: cell-type in t1.csv; t1.csv has no such cell",
    good: "a baseline of faults that are still there")
}
