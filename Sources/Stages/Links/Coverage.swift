import PetikLexicon
import PetikModel
import PetikText

/// What is cited and not listed, and what is listed and not cited.
func coverage(of paper: Paper, _ keys: [WorkKeys], words: CitationWords) -> [Finding] {
  let listed = paper.references.indices.filter { paper.references[$0].origin == .list }
  guard listed.count >= 3, !paper.citations.isEmpty else { return [] }
  return unlisted(listed, in: paper, keys, words: words) + uncited(listed, in: paper, keys)
}

private func unlisted(
  _ listed: [Int], in paper: Paper, _ keys: [WorkKeys], words: CitationWords
) -> [Finding] {
  var said: Set<String> = []
  var findings: [Finding] = []
  // In a paper that cites by number a name with a year has its number beside it.
  let numbers = paper.citations.count { $0.kind == .numeric }
  let isNumeric = numbers * 2 > paper.citations.count
  lazy var years = ListedYears(listed, in: paper, keys)
  for citation in paper.citations where !isNumeric || citation.kind == .numeric {
    for item in citation.items where item.reference == nil && !item.isInterview(words) {
      let name = item.number.map { "[\($0)]" } ?? item.printed
      guard said.insert(name).inserted else { continue }
      let other = item.number == nil ? years.other(than: item) : nil
      findings.append(
        Finding(
          .citedNotListed,
          "\(name) is cited, but the reference list has no such work"
            + (other.map { "; it has one of \($0)" } ?? ""), spans: citation.spans))
    }
  }
  return findings
}

/// The years of the list's works by the last word of their first author's name.
private struct ListedYears {
  /// In the list's order, each once, with the letter of the first work of the year.
  private var years: [Substring: [(year: String, printed: String)]] = [:]

  init(_ listed: [Int], in paper: Paper, _ keys: [WorkKeys]) {
    for index in listed {
      let work = paper.references[index].work
      guard let year = work.issued?.year, let name = keys[index].family.lastKeyWord
      else { continue }
      let text = String(year)
      if years[name]?.contains(where: { $0.year == text }) == true { continue }
      years[name, default: []].append((text, text + (work.yearSuffix ?? "")))
    }
  }

  /// The year of a work that the list has by the same first author.
  func other(than item: CitationItem) -> String? {
    guard let name = item.authors.first?.matchKey.lastKeyWord else { return nil }
    return years[name]?.first { item.year?.hasPrefix($0.year) != true }?.printed
  }
}

private func uncited(_ listed: [Int], in paper: Paper, _ keys: [WorkKeys]) -> [Finding] {
  var used = Set(paper.citations.flatMap { $0.items.compactMap(\.reference) })
  guard !used.isEmpty else { return [] }
  for reference in paper.references where reference.origin == .footnote {
    if let same = reference.sameAs { used.insert(same) }
  }
  used.formUnion(paper.footnotes.compactMap { $0.backReference?.reference })
  let unused = listed.filter { !used.contains(paper.references[$0].sameAs ?? $0) }
  guard !unused.isEmpty else { return [] }
  let printed = PrintedNames(paper, of: unused.map { keys[$0] })
  return unused.compactMap { index in
    let reference = paper.references[index]
    guard !printed.mentions(reference, keys[index]) else { return nil }
    let start = String(decoding: reference.printed.utf8.prefix(60), as: UTF8.self)
    return Finding(
      .listedNotCited, "“\(start)…” is listed, but the text does not cite it",
      spans: reference.spans)
  }
}

extension CitationItem {
  fileprivate var printed: String {
    authors.joined(separator: " & ") + (isEtAl ? " et al." : "") + " (\(year ?? ""))"
  }

  /// What was said in an interview is in no list.
  fileprivate func isInterview(_ words: CitationWords) -> Bool {
    guard let first = authors.first?.matchKey.keyWords.first else { return false }
    return words.interviews.contains(String(first))
  }
}
