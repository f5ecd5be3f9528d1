import PetikModel

/// The front matter as a page of the corpus shows it.
struct FrontView {
  let paper: Paper

  var text: String {
    let front = paper.metadata
    var lines: [String] = []
    if let title = front.title { lines.append("title: \(title.text)") }
    if let title = front.translatedTitle { lines.append("translated: \(title.text)") }
    lines += front.authors.map { author in
      "author: \(author.literal) [\(author.affiliations.joined(separator: ","))]"
    }
    lines += front.affiliations.map { "affiliation \($0.id): \($0.text)" }
    if let journal = front.journal {
      let pages = "\(front.firstPage?.text ?? "")-\(front.lastPage?.text ?? "")"
      let issue = "\(front.volume?.text ?? "") (\(front.issue?.text ?? ""))"
      lines.append("journal: \(journal.text) \(issue) \(front.year?.text ?? ""), \(pages)")
    }
    lines += front.issn.map { "issn: \($0.text)" }
    lines += front.dates.map { "\($0.kind): \($0.date)" }
    lines += paper.abstracts.map { "abstract \($0.language): \($0.text)" }
    lines += paper.keywords.map { group in
      "keywords \(group.language): \(group.terms.map(\.text).joined(separator: " | "))"
    }
    return lines.joined(separator: "\n")
  }
}
