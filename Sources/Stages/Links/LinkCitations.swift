import PetikLexicon
import PetikModel
import PetikText

/// Gives each item of a citation the reference it means. A name that had to be mended is reported.
func linkCitations(
  in paper: inout Paper, _ keys: [WorkKeys], _ abbreviations: WordTable<String>
) -> [Finding] {
  guard !paper.citations.isEmpty else { return [] }
  let index = ReferenceIndex(paper, keys, abbreviations)
  var findings: [Finding] = []
  // A work that is cited again is looked up once.
  var known: [CitationItem: (Int, rule: String)?] = [:]
  for place in paper.citations.indices {
    for number in paper.citations[place].items.indices {
      let item = paper.citations[place].items[number]
      var key = item
      (key.prefix, key.locator) = (nil, nil)
      let match = known[key] ?? MatchRule.match(item, in: index)
      known[key] = .some(match)
      guard let (found, rule) = match else { continue }
      paper.citations[place].items[number].reference = paper.references[found].sameAs ?? found
      if rule == MatchRule.oneLetterOff.name {
        findings.append(typo(item, means: paper.references[found], in: paper.citations[place]))
      }
    }
  }
  return findings
}

private func typo(
  _ item: CitationItem, means reference: Reference, in citation: Citation
) -> Finding {
  let cited = item.authors.first ?? ""
  let name = reference.work.authors.first
  let listed = name?.family ?? name?.literal ?? ""
  return Finding(
    .citationTypo,
    "cites \(cited) (\(item.year ?? "")), but the list has \(listed); one of them is mistyped",
    spans: citation.spans)
}
