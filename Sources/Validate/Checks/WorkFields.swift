import PetikJSON
import PetikText

extension Check {
  /// Works of the reference list and the paper's own numbers are well formed.
  static let workFields = Check(
    "work-fields",
    [.impossibleYear, .malformedDOI, .malformedISSN, .malformedISBN, .pagesBackwards],
    .paper(look))

  private static func look(_ paper: PaperFolder, _ findings: inout Findings) {
    let fields = WorkFields(paper: paper)
    for reference in paper.paper["references"]?.items.map({ $0 }) ?? [] {
      guard let csl = reference["csl"] else { continue }
      fields.checkYear(csl["issued"], reference, &findings)
      fields.check(csl["DOI"], reference, .malformedDOI, isDOI, "10.PREFIX/SUFFIX", &findings)
      for node in split(csl["ISSN"]) {
        fields.check(
          node.0, node.1, reference, .malformedISSN, isISSN, "1234-5679, check digit last",
          &findings)
      }
      for node in split(csl["ISBN"]) {
        fields.check(
          node.0, node.1, reference, .malformedISBN, isISBN, "10 or 13 digits, check digit last",
          &findings)
      }
      fields.checkPages(csl["page"], reference, &findings)
    }
    let metadata = paper.paper["metadata"]
    if let doi = metadata?["doi"] {
      fields.check(doi["text"], doi, .malformedDOI, isDOI, "10.PREFIX/SUFFIX", &findings)
    }
    for issn in metadata?["issn"]?.items.map({ $0 }) ?? [] {
      fields.check(
        issn["text"], issn, .malformedISSN, isISSN, "1234-5679, check digit last", &findings)
    }
  }

  /// A field may hold several numbers, divided by commas, semicolons or blanks.
  private static func split(_ node: JSONNode?) -> [(JSONNode, Bytes)] {
    guard let node, let text = node.utf8 else { return [] }
    return text.split { $0 == 0x2C || $0 == 0x3B || $0 == 0x20 }.filter {
      $0.contains(where: \.isASCIIDigit)
    }.map { (node, Bytes($0)) }
  }
}

private struct WorkFields {
  let paper: PaperFolder

  func check(
    _ node: JSONNode?, _ item: JSONNode, _ rule: Rule, _ isRight: (Bytes) -> Bool,
    _ expected: String, _ findings: inout Findings
  ) {
    guard let node, let text = node.utf8 else { return }
    check(node, text, item, rule, isRight, expected, &findings)
  }

  func check(
    _ node: JSONNode, _ text: Bytes, _ item: JSONNode, _ rule: Rule, _ isRight: (Bytes) -> Bool,
    _ expected: String, _ findings: inout Findings
  ) {
    if isRight(text) { return }
    findings.add(
      rule, "found \"\(text.string.shortened)\"; expected \(expected)", file: paper.shownFile,
      at: node.place, source: paper.source.place(of: item))
  }

  func checkYear(_ issued: JSONNode?, _ item: JSONNode, _ findings: inout Findings) {
    guard let node = issued?["date-parts"]?.item(0)?.item(0), let year = node.int else { return }
    // A work in press may bear a year to come, but not the paper's own by more than two.
    let own = paper.paper["metadata"]?["year"]?["text"]?.string.flatMap { Int($0) }
      .flatMap { (1000...3000).contains($0) ? $0 : nil }
    let most = own.map { $0 + 2 } ?? 2100
    if (500...most).contains(year) { return }
    findings.add(
      .impossibleYear,
      "found the year \(year); expected one from 500 to \(most)"
        + (own.map { ", as the paper is of \($0)" } ?? ""), file: paper.shownFile, at: node.place,
      source: paper.source.place(of: item))
  }

  func checkPages(_ node: JSONNode?, _ item: JSONNode, _ findings: inout Findings) {
    guard let node, let text = node.utf8 else { return }
    let parts = text.split { $0 == 0x2D }.map { Bytes($0[$0.trimmedRange]) }
    guard parts.count == 2,
      parts.allSatisfy({ (1...12).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }),
      let first = Int(parts[0].string), var last = Int(parts[1].string)
    else { return }
    // `123-9` and `1123-29` leave out the digits that stay.
    if parts[1].count < parts[0].count {
      var scale = 1
      for _ in parts[1] { scale *= 10 }
      last += first / scale * scale
    }
    guard last < first else { return }
    findings.add(
      .pagesBackwards, "found the pages \"\(text.string)\"; expected the first before the last",
      file: paper.shownFile, at: node.place, source: paper.source.place(of: item))
  }
}
