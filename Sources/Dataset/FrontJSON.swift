import PetikModel

/// The front matter in paper.json: keys are absent where the paper states nothing.
extension JSONWriter {
  mutating func write(_ metadata: Metadata) {
    object { json in
      json.stated("title", metadata.title)
      json.stated("translatedTitle", metadata.translatedTitle)
      json.key("authors")
      json.array(metadata.authors) { $0.write($1) }
      json.key("affiliations")
      json.array(metadata.affiliations) { json, affiliation in
        json.object {
          $0.pair("id", affiliation.id)
          $0.pair("text", affiliation.text)
          $0.spans(affiliation.spans)
        }
      }
      json.stated("journal", metadata.journal)
      json.stated("volume", metadata.volume)
      json.stated("issue", metadata.issue)
      json.stated("year", metadata.year)
      if let first = metadata.firstPage, let last = metadata.lastPage {
        json.key("pages")
        json.object {
          $0.pair("first", first.text)
          $0.pair("last", last.text)
          $0.spans(first.spans + last.spans)
        }
      }
      json.stated("doi", metadata.doi)
      json.writeNumbersAndDates(metadata)
    }
  }

  private mutating func writeNumbersAndDates(_ metadata: Metadata) {
    key("issn")
    array(metadata.issn) { json, issn in
      json.object {
        $0.pair("text", issn.text)
        $0.optional("kind", issn.kind)
        $0.spans(issn.spans)
      }
    }
    key("dates")
    array(metadata.dates) { json, date in
      json.object {
        $0.pair("kind", date.kind)
        $0.pair("date", date.date)
        $0.pair("text", date.text)
        $0.spans(date.spans)
      }
    }
  }

  private mutating func stated(_ name: StaticString, _ stated: Stated?) {
    guard let stated else { return }
    key(name)
    write(stated)
  }

  mutating func write(_ stated: Stated) {
    object {
      $0.pair("text", stated.text)
      $0.optional("language", stated.language)
      $0.spans(stated.spans)
    }
  }

  private mutating func write(_ author: Author) {
    object {
      $0.optional("family", author.family)
      $0.optional("given", author.given)
      $0.pair("literal", author.literal)
      $0.strings("affiliations", author.affiliations)
      $0.optional("email", author.email)
      $0.spans(author.spans)
    }
  }

  mutating func write(_ abstract: Abstract) {
    object {
      $0.pair("language", abstract.language)
      $0.pair("text", abstract.text)
      $0.ids("blocks", abstract.blocks, ID.block)
    }
  }

  mutating func write(_ group: KeywordGroup) {
    object {
      $0.pair("language", group.language)
      $0.key("terms")
      $0.array(group.terms) { $0.write($1) }
    }
  }
}
