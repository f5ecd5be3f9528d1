import Foundation
import PetikText

extension JATSPaper {
  func writeFront() {
    let meta = paper.metadata
    xml.element("front") {
      // The DTD wants a name and a number of the journal whether the paper states them or not.
      xml.element("journal-meta") {
        xml.element("journal-id", ["journal-id-type": "publisher-id"]) {
          xml.text(meta.journal ?? "unknown")
        }
        if let journal = meta.journal {
          xml.element("journal-title-group") { xml.text("journal-title", journal) }
        }
        for issn in meta.issn {
          let kind = issn.kind == "print" ? "ppub" : issn.kind == "electronic" ? "epub" : nil
          xml.element("issn", ["pub-type": kind]) { xml.text(issn.text) }
        }
        if meta.issn.isEmpty { xml.element("issn") }
      }
      xml.newline()
      xml.element("article-meta") { writeArticle(meta) }
    }
  }

  private func writeArticle(_ meta: PaperRecord.Metadata) {
    xml.text("article-id", meta.doi, ["pub-id-type": "doi"])
    xml.element("title-group") {
      xml.element("article-title", ["xml:lang": meta.titleLanguage?.languageCode]) {
        xml.text(meta.title ?? "")
      }
      if let other = meta.translatedTitle {
        xml.element("trans-title-group", ["xml:lang": meta.translatedTitleLanguage?.languageCode]) {
          xml.element("trans-title") { xml.text(other) }
        }
      }
    }
    xml.newline()
    writeAuthors(meta)
    // The DTD wants a date.
    xml.element("pub-date", ["pub-type": "pub"]) {
      let published = meta.dates.first {
        $0.kind == "published" && $0.date.hasPrefix(meta.year ?? "")
      }
      if let published {
        write(published.date)
      } else {
        xml.element("year") { xml.text(meta.year ?? "") }
      }
    }
    xml.text("volume", meta.volume)
    xml.text("issue", meta.issue)
    if let first = meta.firstPage {
      xml.element("fpage") { xml.text(first) }
      xml.text("lpage", meta.lastPage)
    }
    writeDates(meta)
    writeAbstracts()
  }

  private func writeAuthors(_ meta: PaperRecord.Metadata) {
    let places = Dictionary(
      meta.affiliations.enumerated().map { ($1.id, "aff\($0 + 1)") },
      uniquingKeysWith: { first, _ in first })
    let calls = callsOfAuthors(meta)
    if !meta.authors.isEmpty {
      xml.element("contrib-group") {
        for (index, author) in meta.authors.enumerated() {
          xml.element("contrib", ["contrib-type": "author"]) {
            if let family = author.family {
              xml.element("name") {
                xml.element("surname") { xml.text(family) }
                xml.text("given-names", author.given)
              }
            } else {
              // The DTD has a whole name among others only.
              xml.element("name-alternatives") { xml.text("string-name", author.literal) }
            }
            xml.text("email", author.email)
            for place in author.affiliations.inOrderOnce.compactMap({ places[$0] }) {
              xml.element("xref", ["ref-type": "aff", "rid": place])
            }
            for call in calls[index] ?? [] {
              let note = call.footnote.flatMap { names[.note, $0] }
              if let note { xml.text("xref", call.label, ["ref-type": "fn", "rid": note]) }
            }
          }
          xml.newline()
        }
      }
    }
    for (index, affiliation) in meta.affiliations.enumerated() {
      xml.element("aff", ["id": "aff\(index + 1)"]) { xml.text(affiliation.text) }
      xml.newline()
    }
  }

  /// Marks of notes behind authors' names, by the author's place.
  private func callsOfAuthors(_ meta: PaperRecord.Metadata) -> [Int: [PaperRecord.Callout]] {
    var calls: [Int: [PaperRecord.Callout]] = [:]
    for block in paper.blocks where block.kind == .author {
      for call in outline.callouts(in: block) where call.end(in: block.text) != nil {
        let before = block.text[..<call.at].string
        let places = meta.authors.enumerated().compactMap { index, author in
          before.range(of: author.literal, options: .backwards).map { (index, $0.upperBound) }
        }
        guard let last = places.max(by: { $0.1 < $1.1 }) else { continue }
        calls[last.0, default: []].append(call)
      }
    }
    return calls
  }

  private func writeDates(_ meta: PaperRecord.Metadata) {
    let kinds = ["received": "received", "revised": "rev-recd", "accepted": "accepted"]
    let dates = meta.dates.filter { kinds[$0.kind] != nil }
    if dates.isEmpty { return }
    xml.element("history") {
      for date in dates {
        xml.element("date", ["date-type": kinds[date.kind]]) { write(date.date) }
      }
    }
  }

  /// Day, month and year as far as an ISO 8601 date has them.
  private func write(_ date: String) {
    let parts = date.split(separator: "-").map(String.init)
    if parts.count > 2 { xml.element("day") { xml.text(parts[2]) } }
    if parts.count > 1 { xml.element("month") { xml.text(parts[1]) } }
    xml.element("year") { xml.text(parts.first ?? "") }
  }

  private func writeAbstracts() {
    for (index, abstract) in paper.abstracts.enumerated() {
      let name = index == 0 ? "abstract" : "trans-abstract"
      xml.element(name, ["xml:lang": abstract.language.languageCode]) {
        for paragraph in abstract.paragraphs { xml.element("p") { xml.text(paragraph) } }
      }
      xml.newline()
    }
    for group in paper.keywords where !group.terms.isEmpty {
      xml.element("kwd-group", ["xml:lang": group.language.languageCode]) {
        for term in group.terms { xml.element("kwd") { xml.text(term) } }
      }
      xml.newline()
    }
  }
}
