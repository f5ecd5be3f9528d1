import PetikLexicon
import PetikModel
import PetikText

/// What is cited and not listed, and what is listed and not cited.
func coverage(of paper: Paper, words: CitationWords) -> [Finding] {
  let listed = paper.references.indices.filter { paper.references[$0].origin == .list }
  guard listed.count >= 3, !paper.citations.isEmpty else { return [] }
  return unlisted(in: paper, words: words) + uncited(listed, in: paper)
}

private func unlisted(in paper: Paper, words: CitationWords) -> [Finding] {
  var said: Set<String> = []
  var findings: [Finding] = []
  for citation in paper.citations {
    for item in citation.items where item.reference == nil && !item.isInterview(words) {
      let name = item.number.map { "[\($0)]" } ?? item.printed
      guard said.insert(name).inserted else { continue }
      findings.append(
        Finding(
          "cited-not-listed", .warning, "\(name) is cited, but the reference list has no such work",
          spans: citation.spans))
    }
  }
  return findings
}

private func uncited(_ listed: [Int], in paper: Paper) -> [Finding] {
  var used = Set(paper.citations.flatMap { $0.items.compactMap(\.reference) })
  guard !used.isEmpty else { return [] }
  for reference in paper.references where reference.origin == .footnote {
    if let same = reference.sameAs { used.insert(same) }
  }
  return listed.compactMap { index in
    let reference = paper.references[index]
    guard !used.contains(reference.sameAs ?? index) else { return nil }
    let start = String(decoding: reference.printed.utf8.prefix(60), as: UTF8.self)
    return Finding(
      "listed-not-cited", .note, "“\(start)…” is listed, but the text does not cite it",
      spans: reference.spans)
  }
}

extension CitationItem {
  fileprivate var printed: String {
    authors.joined(separator: " & ") + (isEtAl ? " et al." : "") + " (\(year ?? ""))"
  }

  /// What was said in an interview is in no list.
  fileprivate func isInterview(_ words: CitationWords) -> Bool {
    guard let first = authors.first?.matchKey.split(separator: " ").first else { return false }
    return words.interviews.contains(String(first))
  }
}
