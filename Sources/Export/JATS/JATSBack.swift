import PetikBibliography
import PetikModel
import PetikText

extension JATSPaper {
  func writeBack() {
    // What notes cite stands in the notes; its fields are in the list with the others.
    let references = paper.references
    if paper.footnotes.isEmpty, references.isEmpty { return }
    xml.element("back") {
      if !paper.footnotes.isEmpty {
        xml.element("fn-group") {
          for note in paper.footnotes {
            xml.newline()
            xml.element("fn", ["id": names[.note, note.id]]) {
              xml.text("label", note.label)
              xml.element("p") { xml.text(note.text) }
            }
          }
        }
        xml.newline()
      }
      write(references.filter { $0.origin != "footnote" }, title: listTitle)
      write(references.filter { $0.origin == "footnote" }, type: "footnotes")
    }
  }

  private var listTitle: String? { paper.sections.last { $0.role == "references" }?.title }

  private func write(
    _ references: [PaperRecord.Reference], title: String? = nil, type: String? = nil
  ) {
    if references.isEmpty { return }
    xml.element("ref-list", ["specific-use": type]) {
      xml.text("title", title)
      for reference in references {
        xml.newline()
        xml.element("ref", ["id": names[.citation, reference.id]]) {
          let (label, rest) = reference.labelAndRest
          xml.text("label", label)
          xml.element("citation-alternatives") {
            write(reference.work)
            xml.element("mixed-citation") { xml.text(rest) }
          }
        }
      }
      xml.newline()
    }
  }

  private func write(_ work: Work) {
    let type = Self.types[work.type] ?? work.type
    xml.element("element-citation", ["publication-type": type]) {
      write(work.authors, as: "author")
      write(work.editors, as: "editor")
      write(work.translators, as: "translator")
      if let year = work.issued?.year {
        xml.element("year", ["iso-8601-date": work.issued?.iso]) {
          xml.text("\(year)\(work.yearSuffix ?? "")")
        }
      }
      writeTitles(work)
      xml.text("edition", work.edition)
      xml.text("volume", work.volume)
      xml.text("issue", work.issue ?? work.number)
      writePages(work)
      xml.text("publisher-loc", work.publisherPlace)
      xml.text("publisher-name", work.publisher)
      xml.text("pub-id", work.doi, ["pub-id-type": "doi"])
      xml.text("isbn", work.isbn)
      xml.text("issn", work.issn)
      if let url = work.url {
        xml.element("ext-link", ["ext-link-type": "uri", "xlink:href": url]) { xml.text(url) }
      }
      if let accessed = work.accessed {
        xml.element("date-in-citation", ["content-type": "access-date"]) {
          xml.text(accessed.iso)
        }
      }
      xml.text("comment", work.note)
    }
  }

  private func write(_ names: [Name], as type: String) {
    if names.isEmpty { return }
    xml.element("person-group", ["person-group-type": type]) {
      for name in names {
        if let family = name.family {
          xml.element("name") {
            xml.element("surname") { xml.text(family) }
            xml.text("given-names", name.given)
          }
        } else {
          xml.element("collab") { xml.text(name.literal ?? name.given ?? "") }
        }
      }
    }
  }

  /// What stands in a container is its part; what stands alone is the source itself.
  private func writeTitles(_ work: Work) {
    guard work.containerTitle != nil || work.type == "article-journal" else {
      return xml.text("source", work.title)
    }
    xml.text(work.type == "chapter" ? "chapter-title" : "article-title", work.title)
    xml.text("source", work.containerTitle)
  }

  private func writePages(_ work: Work) {
    guard let page = work.page else { return }
    let ends = page.pageRange
    guard ends.count == 2 else { return xml.text("page-range", page) }
    xml.element("fpage") { xml.text(ends[0]) }
    xml.element("lpage") { xml.text(ends[1]) }
  }

  private static let types = [
    "article-journal": "journal", "chapter": "book", "paper-conference": "confproc",
    "article-newspaper": "newspaper", "article-magazine": "magazine", "legislation": "legal-doc",
  ]
}

extension PaperRecord.Reference {
  /// The label as printed (`[3]`, `3.`) and what stands behind it.
  fileprivate var labelAndRest: (label: String?, rest: String) {
    guard let label, !label.isEmpty else { return (nil, printed) }
    let opening = printed.drop { $0 == "[" || $0 == "(" }
    guard opening.hasPrefix(label) else { return (label, printed) }
    let rest = opening.dropFirst(label.count).drop { "]).".contains($0) }
    let own = printed[..<rest.startIndex]
    return (String(own), String(rest.drop { $0 == " " }))
  }
}
