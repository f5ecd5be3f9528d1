import PetikDataset
import PetikJSON

extension Check {
  /// Ids are given once, and what refers to an id finds it.
  static let ids = Check("ids", [.duplicateID, .danglingID], .paper(look))

  private static func look(_ paper: PaperFolder, _ findings: inout Findings) {
    var links = Links(paper: paper)
    for (list, _) in links.lists { links.gather(list, &findings) }
    links.check(&findings)
  }
}

private struct Links {
  let paper: PaperFolder
  var ids: [String: Set<String>] = [:]

  let lists: [(StaticString, String)] = [
    ("blocks", "block"), ("sections", "section"), ("tables", "table"), ("figures", "figure"),
    ("footnotes", "footnote"), ("callouts", "callout"), ("citations", "citation"),
    ("references", "reference"),
  ]

  init(paper: PaperFolder) { self.paper = paper }

  mutating func gather(_ list: StaticString, _ findings: inout Findings) {
    var seen: Set<String> = []
    for item in paper.paper[list]?.items.map({ $0 }) ?? [] {
      guard let node = item["id"], let id = node.string else { continue }
      if !seen.insert(id).inserted {
        findings.add(
          .duplicateID, "the id \"\(id.shortened)\" stands twice in \(list); expected it once",
          file: paper.shownFile, at: node.place, source: paper.source.place(of: item))
      }
    }
    ids["\(list)"] = seen
  }

  /// Looks up one reference; null refers to nothing by right.
  private func look(
    _ node: JSONNode?, in list: String, from item: JSONNode, _ findings: inout Findings
  ) {
    guard let node, let id = node.string, ids[list]?.contains(id) != true else { return }
    findings.add(
      .danglingID, "found \"\(id.shortened)\"; expected the id of one of the \(list)",
      file: paper.shownFile, at: node.place, source: paper.source.place(of: item))
  }

  private func look(
    each nodes: JSONNode?, in list: String, from item: JSONNode, _ findings: inout Findings
  ) {
    for node in nodes?.items.map({ $0 }) ?? [] { look(node, in: list, from: item, &findings) }
  }

  private func items(_ list: StaticString) -> [JSONNode] {
    paper.paper[list]?.items.map { $0 } ?? []
  }

  mutating func check(_ findings: inout Findings) {
    let root = paper.paper
    let affiliations =
      root["metadata"]?["affiliations"]?.items.compactMap { $0["id"]?.string } ?? []
    ids["affiliations"] = Set(affiliations)
    for author in root["metadata"]?["authors"]?.items.map({ $0 }) ?? [] {
      look(each: author["affiliations"], in: "affiliations", from: author, &findings)
    }
    for abstract in items("abstracts") {
      look(each: abstract["blocks"], in: "blocks", from: abstract, &findings)
    }
    for section in items("sections") {
      look(section["parent"], in: "sections", from: section, &findings)
      look(section["heading"], in: "blocks", from: section, &findings)
      look(each: section["blocks"], in: "blocks", from: section, &findings)
    }
    for block in items("blocks") { look(block["section"], in: "sections", from: block, &findings) }
    for list: StaticString in ["tables", "figures"] {
      for item in items(list) { look(each: item["blocks"], in: "blocks", from: item, &findings) }
    }
    checkNotesAndWorks(&findings)
  }

  private func checkNotesAndWorks(_ findings: inout Findings) {
    for note in items("footnotes") {
      look(note["block"], in: "blocks", from: note, &findings)
      look(each: note["references"], in: "references", from: note, &findings)
      look(note["backReference"]?["footnote"], in: "footnotes", from: note, &findings)
      look(note["backReference"]?["reference"], in: "references", from: note, &findings)
    }
    for callout in items("callouts") {
      look(callout["footnote"], in: "footnotes", from: callout, &findings)
      look(callout["block"], in: "blocks", from: callout, &findings)
    }
    for citation in items("citations") {
      look(citation["block"], in: "blocks", from: citation, &findings)
      for item in citation["items"]?.items.map({ $0 }) ?? [] {
        look(item["reference"], in: "references", from: citation, &findings)
      }
    }
    for reference in items("references") {
      look(reference["block"], in: "blocks", from: reference, &findings)
      look(reference["sameAs"], in: "references", from: reference, &findings)
    }
    let targets = ["table": "tables", "figure": "figures", "section": "sections"]
    for mention in items("crossReferences") {
      look(mention["block"], in: "blocks", from: mention, &findings)
      if let list = targets[mention["kind"]?.string ?? ""] {
        look(mention["target"], in: list, from: mention, &findings)
      }
    }
  }
}

extension Rule {
  static let duplicateID = Rule(
    "duplicate-id", .error, "An id is given twice",
    why: "What refers to the id could mean either.",
    mend: "Give each item an id of its own; petik ingest numbers them.",
    bad: #""blocks": [{"id": "b1", …}, {"id": "b1", …}]"#,
    good: #""blocks": [{"id": "b1", …}, {"id": "b2", …}]"#)

  static let danglingID = Rule(
    "dangling-id", .error, "An id that nothing has",
    why: "Sections name blocks, citations name references, notes name notes; each must be there.",
    mend: "Use the id of an item that is there, or null where null is allowed.",
    bad: #"{"id": "c1", "items": [{"reference": "r99"}]} in a paper of 12 references"#,
    good: #"{"id": "c1", "items": [{"reference": "r9"}]}"#)
}
