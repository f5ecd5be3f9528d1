import PetikLexicon
import PetikText

/// What a journal's page says of its paper in `citation_…` elements (Google Scholar's names, as OJS
/// writes them), printed as a journal prints it above the title.
struct HTMLFront {
  private let values: [String: [String]]
  private let words: MarkupWords

  init(_ html: MarkupNode, words: MarkupWords) {
    var values: [String: [String]] = [:]
    for meta in html.child("head")?.all("meta") ?? [] {
      guard let name = meta.attributes["name"]?.lowercased(), name.hasPrefix("citation_"),
        let content = meta.attributes["content"]
      else { continue }
      let value = Bytes(content.utf8).collapsed.string
      if !value.isEmpty { values[name, default: []].append(value) }
    }
    self.values = values
    self.words = words
  }

  private func value(_ name: String) -> String? { values["citation_\(name)"]?.first }

  /// `Jurnal Sagara, Vol. 3 No. 2 (2021), hlm. 11-20`, and the numbers of journal and paper.
  func lines() -> [String] {
    guard let journal = value("journal_title") else { return [] }
    var line = journal
    let parts = [
      value("volume").map { "\(words.volume) \($0)" },
      value("issue").map { "\(words.issue) \($0)" },
    ].compactMap { $0 }.joined(separator: " ")
    if !parts.isEmpty { line += ", \(parts)" }
    let date = value("publication_date") ?? value("date") ?? ""
    let year = date.prefix(4)
    if year.utf8.count == 4, year.utf8.allSatisfy(\.isASCIIDigit) { line += " (\(year))" }
    if let first = value("firstpage") {
      line += ", \(words.pages) \(first)"
      if let last = value("lastpage") { line += "-\(last)" }
    }
    var lines = [line]
    if let number = value("issn") { lines.append("ISSN: \(number)") }
    if let doi = value("doi") { lines.append("DOI: \(doi)") }
    return lines
  }
}
