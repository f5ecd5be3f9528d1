import PetikText

extension TEIPaper {
  func writeHeader() {
    let meta = paper.metadata
    xml.element("teiHeader", ["xml:lang": paper.language.languageCode]) {
      xml.element("fileDesc") {
        xml.element("titleStmt") {
          xml.element("title", ["level": "a", "type": "main"]) { xml.text(meta.title ?? "") }
        }
        xml.element("publicationStmt") {
          xml.element("publisher")
          if let year = meta.year { xml.element("date", ["type": "published"]) { xml.text(year) } }
        }
        xml.newline()
        xml.element("sourceDesc") { xml.element("biblStruct") { writeSelf(meta) } }
      }
      xml.newline()
      xml.element("encodingDesc") {
        xml.element("appInfo") {
          xml.element("application", ["ident": "petik", "version": "1"]) {
            xml.element("label") { xml.text("petik") }
          }
        }
      }
      xml.newline()
      writeProfile()
    }
  }

  private func writeSelf(_ meta: PaperRecord.Metadata) {
    let places = Dictionary(
      meta.affiliations.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    xml.element("analytic") {
      for author in meta.authors {
        xml.element("author") {
          xml.element("persName") {
            if let family = author.family {
              xml.text("forename", author.given, ["type": "first"])
              xml.element("surname") { xml.text(family) }
            } else {
              xml.element("name") { xml.text(author.literal) }
            }
          }
          xml.text("email", author.email)
          for id in author.affiliations.inOrderOnce {
            xml.text("affiliation", places[id])
          }
        }
        xml.newline()
      }
      xml.element(
        "title", ["level": "a", "type": "main", "xml:lang": meta.titleLanguage?.languageCode]
      ) { xml.text(meta.title ?? "") }
      if let other = meta.translatedTitle {
        let code = meta.translatedTitleLanguage?.languageCode
        xml.element("title", ["level": "a", "type": "translated", "xml:lang": code]) {
          xml.text(other)
        }
      }
    }
    xml.newline()
    xml.element("monogr") {
      if let journal = meta.journal {
        xml.element("title", ["level": "j", "type": "main"]) { xml.text(journal) }
      }
      for issn in meta.issn {
        let kind = issn.kind == "electronic" ? "eISSN" : "ISSN"
        xml.text("idno", issn.text, ["type": kind])
      }
      xml.element("imprint") {
        xml.text("biblScope", meta.volume, ["unit": "volume"])
        xml.text("biblScope", meta.issue, ["unit": "issue"])
        if let first = meta.firstPage, let last = meta.lastPage {
          xml.element(
            "biblScope", ["unit": "page", "from": first.oneToken, "to": last.oneToken]
          ) { xml.text("\(first)-\(last)") }
        }
        xml.element("date", ["type": "published", "when": meta.year?.oneToken]) {
          xml.text(meta.year ?? "")
        }
      }
    }
    xml.text("idno", meta.doi, ["type": "DOI"])
  }

  private func writeProfile() {
    xml.element("profileDesc") {
      for abstract in paper.abstracts {
        xml.element("abstract", ["xml:lang": abstract.language.languageCode]) {
          for paragraph in abstract.paragraphs { xml.element("p") { xml.text(paragraph) } }
        }
        xml.newline()
      }
      if let code = paper.language.languageCode {
        xml.element("langUsage") { xml.element("language", ["ident": code]) }
      }
      let groups = paper.keywords.filter { !$0.terms.isEmpty }
      if !groups.isEmpty {
        xml.element("textClass") {
          for group in groups {
            xml.element("keywords", ["xml:lang": group.language.languageCode]) {
              for term in group.terms { xml.element("term") { xml.text(term) } }
            }
          }
        }
      }
    }
  }
}

extension String {
  /// A language's code; nil for what is none, and where the language cannot be told.
  var languageCode: String? {
    2...8 ~= utf8.count && utf8.allSatisfy(\.isASCIILetter) && self != "und" ? self : nil
  }

  /// Without blanks, as attributes of one word want it; nil where nothing is left.
  var oneToken: String? {
    let token = split { $0.isWhitespace || $0.isNewline }.joined(separator: "_")
    return token.isEmpty ? nil : token
  }
}
