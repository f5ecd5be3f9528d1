import PetikModel
import PetikText

/// References in paper.json and works as CSL-JSON.
extension JSONWriter {
  mutating func writeReferences(_ paper: Paper) {
    lines(paper.references.indices) { json, index in
      let reference = paper.references[index]
      json.object {
        $0.pair("id", ID.reference(index))
        $0.pair("origin", reference.origin.rawValue)
        $0.nullable("label", reference.label)
        $0.pair("printed", reference.printed)
        $0.spans(reference.spans)
        $0.pair("block", ID.block(reference.block))
        $0.nullable("sameAs", reference.sameAs.map(ID.reference))
        $0.key("csl")
        $0.write(reference.work, id: ID.reference(index))
        $0.pair("rule", reference.rule)
        $0.key("confidence")
        $0.confidence(reference.confidence)
      }
    }
  }

  mutating func write(_ work: Work, id: ID) {
    object { json in
      json.pair("id", id)
      json.writeFields(of: work)
    }
  }

  /// A work's type and fields, behind its id.
  package mutating func writeFields(of work: Work) {
    pair("type", work.type)
    names("author", work.authors)
    names("editor", work.editors)
    names("translator", work.translators)
    date("issued", work.issued)
    optional("title", work.title)
    optional("container-title", work.containerTitle)
    optional("volume", work.volume)
    optional("issue", work.issue)
    optional("page", work.page)
    optional("number", work.number)
    optional("edition", work.edition)
    optional("publisher", work.publisher)
    optional("publisher-place", work.publisherPlace)
    optional("genre", work.genre)
    optional("locator", work.locator)
    optional("DOI", work.doi)
    optional("ISBN", work.isbn)
    optional("ISSN", work.issn)
    optional("URL", work.url)
    date("accessed", work.accessed)
    optional("year-suffix", work.yearSuffix)
    optional("note", work.note)
  }

  private mutating func names(_ key: StaticString, _ names: [Name]) {
    guard !names.isEmpty else { return }
    self.key(key)
    array(names) { json, name in
      json.object {
        $0.optional("family", name.family)
        $0.optional("given", name.given)
        $0.optional("literal", name.literal)
      }
    }
  }

  private mutating func date(_ key: StaticString, _ date: PartialDate?) {
    guard let date else { return }
    self.key(key)
    object {
      $0.key("date-parts")
      $0.array(CollectionOfOne([date.year, date.month, date.day].prefix { $0 != nil })) {
        json, parts in
        json.array(parts) { $0.value($1 ?? 0) }
      }
    }
  }
}

/// `references.json`: the paper's works as a CSL-JSON array, each once.
package func referencesJSON(_ paper: Paper) -> Bytes {
  var json = JSONWriter()
  json.lines(paper.references.indices.filter { paper.references[$0].sameAs == nil }) {
    json, index in
    json.write(paper.references[index].work, id: ID.reference(index))
  }
  json.newline()
  return json.bytes
}
