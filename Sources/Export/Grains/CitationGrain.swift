import PetikDataset

extension Grain {
  /// A work that a citation names: `(Sari, 2019; Putra, 2001)` is two lines.
  static let citation = Grain("citation", items: \.citedItems) { cited, outline, catalogue, json in
    let (citation, place, item) = cited
    let block = outline.block(citation.block)
    json.pair("id", citation.id)
    json.pair("item", place)
    json.pair("kind", citation.kind)
    json.pair("text", citation.text)
    json.pair("block", citation.block)
    json.pair("at", citation.at)
    json.place(outline.section(block?.section), in: outline)
    json.nullable("language", block?.language)
    json.strings("authors", item.authors)
    json.key("etAl")
    json.value(item.isEtAl)
    json.nullable("year", item.year)
    json.nullable("prefix", item.prefix)
    json.nullable("locator", item.locator)
    json.nullable("number", item.number)
    json.nullable("reference", item.reference)
    json.nullable("work", outline.key(ofReference: item.reference, in: catalogue))
    json.spans(citation.spans)
    json.key("confidence")
    json.number(citation.confidence)
  }
}

extension PaperOutline {
  /// Each citation's items with their places from 1.
  var citedItems: [(PaperRecord.Citation, Int, PaperRecord.CitationItem)] {
    paper.citations.flatMap { citation in
      citation.items.enumerated().map { (citation, $0.offset + 1, $0.element) }
    }
  }

  /// The citation key of a reference's work.
  func key(ofReference id: String?, in catalogue: WorkCatalogue) -> String? {
    guard let reference = reference(id) else { return nil }
    // references.json holds a work that is printed twice under its first reference.
    let first = self.reference(reference.sameAs) ?? reference
    return catalogue.index(of: first.work).map(catalogue.key)
  }
}
