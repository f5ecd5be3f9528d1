import PetikDataset
import PetikJSON

extension Check {
  /// references.json has the works of paper.json, each once.
  static let works = Check("works", [.worksDisagree], .paper(look))

  private static func look(_ paper: PaperFolder, _ findings: inout Findings) {
    guard let file = try? paper.dataset.reader.works(paper.id), let root = file.root else { return }
    let shown = paper.shown(DatasetReader.worksName)
    var works: [String: JSONNode] = [:]
    for work in root.items { works[work["id"]?.string ?? ""] = work }
    for reference in paper.paper["references"]?.items.map({ $0 }) ?? [] {
      guard let id = reference["id"]?.string, let csl = reference["csl"] else { continue }
      let isRepeated = reference["sameAs"]?.isNull == false
      guard let work = works.removeValue(forKey: id) else {
        if !isRepeated {
          findings.add(
            .worksDisagree, "the work \"\(id)\" of paper.json is missing", file: shown,
            at: root.place,
            source: paper.source.place(of: reference))
        }
        continue
      }
      if isRepeated {
        findings.add(
          .worksDisagree, "\"\(id)\" is the same work as another; expected each work once",
          file: shown, at: work.place, source: paper.source.place(of: reference))
      } else if !work.raw.elementsEqual(csl.raw) {
        findings.add(
          .worksDisagree, "the work \"\(id)\" is not as paper.json has it", file: shown,
          at: difference(work, csl).place, source: paper.source.place(of: reference))
      }
    }
    for work in works.values.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      findings.add(
        .worksDisagree, "paper.json has no reference \"\(work["id"]?.string?.shortened ?? "")\"",
        file: shown, at: work.place)
    }
  }

  /// The first member that differs.
  private static func difference(_ work: JSONNode, _ csl: JSONNode) -> JSONNode {
    for (key, value) in work.members {
      guard let other = csl.member(key.string ?? ""), other.raw.elementsEqual(value.raw) else {
        return value
      }
    }
    return work
  }
}

extension Rule {
  static let worksDisagree = Rule(
    "works-disagree", .error, "references.json and paper.json say different things",
    why:
      "Reference managers read references.json; it has the works of paper.json, duplicates merged.",
    mend: "Make the same change in both, or run petik ingest.",
    bad: #"references.json: "volume": "8"; paper.json: "volume": "9""#,
    good: #"references.json: "volume": "9"; paper.json: "volume": "9""#)
}
