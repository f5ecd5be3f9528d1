import PetikBibliography
import PetikModel
import PetikText

extension TEIPaper {
  func writeBack() {
    if paper.references.isEmpty { return }
    xml.element("back") {
      xml.element("div", ["type": "references"]) {
        xml.element("listBibl") {
          for reference in paper.references {
            xml.newline()
            write(reference)
          }
          xml.newline()
        }
      }
    }
  }

  private func write(_ reference: PaperRecord.Reference) {
    let work = reference.work
    xml.element(
      "biblStruct",
      [
        "type": work.type.oneToken, "xml:id": names[.citation, reference.id],
        "n": reference.label?.oneToken,
      ]
    ) {
      // What stands in a container is described apart from it.
      let isPart = work.containerTitle != nil || work.type == "article-journal"
      if isPart {
        xml.element("analytic") {
          write(work.authors, as: "author")
          writeTitle(work.title, level: "a")
          xml.text("idno", work.doi, ["type": "DOI"])
        }
      }
      xml.element("monogr") {
        if !isPart { write(work.authors, as: "author") }
        writeTitle(
          isPart ? work.containerTitle : work.title, level: work.isInJournal ? "j" : "m")
        write(work.editors, as: "editor", role: nil)
        write(work.translators, as: "editor", role: "translator")
        if !isPart { xml.text("idno", work.doi, ["type": "DOI"]) }
        xml.text("idno", work.isbn, ["type": "ISBN"])
        xml.text("idno", work.issn, ["type": "ISSN"])
        if let url = work.url { xml.element("ptr", ["target": url]) }
        xml.text("edition", work.edition)
        writeImprint(work)
      }
      xml.text("note", work.genre, ["type": "report_type"])
      xml.text("note", work.note)
      xml.text("note", reference.printed, ["type": "raw_reference"])
    }
  }

  private func writeImprint(_ work: Work) {
    xml.element("imprint") {
      xml.text("publisher", work.publisher)
      xml.text("pubPlace", work.publisherPlace)
      xml.text("biblScope", work.volume, ["unit": "volume"])
      xml.text("biblScope", work.issue ?? work.number, ["unit": "issue"])
      if let page = work.page {
        let ends = page.pageRange
        if ends.count == 2 {
          xml.element(
            "biblScope", ["unit": "page", "from": ends[0].oneToken, "to": ends[1].oneToken])
        } else {
          xml.text("biblScope", page, ["unit": "page"])
        }
      }
      if let issued = work.issued {
        xml.element("date", ["type": "published", "when": issued.iso]) {
          xml.text("\(issued.year)\(work.yearSuffix ?? "")")
        }
      }
      if let accessed = work.accessed {
        xml.element("date", ["type": "accessed", "when": accessed.iso])
      }
    }
  }

  private func writeTitle(_ title: String?, level: String) {
    xml.text("title", title, ["level": level, "type": level == "a" ? "main" : nil])
  }

  private func write(_ names: [Name], as element: String, role: String? = nil) {
    for name in names {
      xml.element(element, ["role": role]) {
        if let family = name.family {
          xml.element("persName") {
            xml.text("forename", name.given, ["type": "first"])
            xml.element("surname") { xml.text(family) }
          }
        } else {
          xml.element("orgName") { xml.text(name.literal ?? name.given ?? "") }
        }
      }
    }
  }
}

extension Work {
  fileprivate var isInJournal: Bool { type.hasPrefix("article") }
}
