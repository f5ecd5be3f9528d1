import PetikDataset
import PetikJSON
import PetikModel

extension PaperRecord.Table {
  init(_ json: JSONNode) {
    id = json.text("id")
    label = json.text("label")
    caption = json["caption"]?.string
    blocks = json.texts("blocks")
    pages = json["pages"]?.items.compactMap(\.int) ?? []
    boxhead = json.list("boxhead") { $0.items.map { $0.string ?? "" } }
    columns = json.list("columns") {
      .init(name: $0.text("name"), type: $0.text("type"), unit: $0["unit"]?.string)
    }
    rows = json.list("rows") { $0.items.map(PaperRecord.Cell.init) }
    notes = json.texts("notes")
    source = json["source"]?["text"]?.string
    rule = json.text("rule")
    confidence = json.digits("confidence")
  }
}

extension PaperRecord.Cell {
  init(_ json: JSONNode) {
    text = json.text("text")
    spans = json.spans
    let value = json["value"]
    switch value?.kind {
    case .number: self.value = .number(value?.raw.string ?? "")
    case .string: self.value = .text(value?.string ?? "")
    case .boolean: self.value = .boolean(value?.boolean ?? false)
    default: self.value = .missing
    }
  }
}

extension PaperRecord.Figure {
  init(_ json: JSONNode) {
    id = json.text("id")
    label = json.text("label")
    caption = json.text("caption")
    source = json["source"]?["text"]?.string
    blocks = json.texts("blocks")
    spans = json.spans
  }
}

extension PaperRecord.Citation {
  init(_ json: JSONNode) {
    id = json.text("id")
    kind = json.text("kind")
    text = json.text("text")
    block = json.text("block")
    at = json["at"]?.int ?? 0
    spans = json.spans
    items = json.list("items") {
      .init(
        authors: $0.texts("authors"), isEtAl: $0["etAl"]?.boolean ?? false,
        year: $0["year"]?.string, prefix: $0["prefix"]?.string, locator: $0["locator"]?.string,
        number: $0["number"]?.string, reference: $0["reference"]?.string)
    }
    rule = json.text("rule")
    confidence = json.digits("confidence")
  }
}

extension PaperRecord.Reference {
  init(_ json: JSONNode) {
    id = json.text("id")
    origin = json.text("origin")
    label = json["label"]?.string
    printed = json.text("printed")
    block = json.text("block")
    spans = json.spans
    sameAs = json["sameAs"]?.string
    work = json["csl"].map { Work(csl: $0) } ?? Work(type: "document")
    rule = json.text("rule")
    confidence = json.digits("confidence")
  }
}

extension WorkRecord {
  init(_ json: JSONNode) {
    id = json.text("id")
    work = Work(csl: json)
  }
}

extension PaperRecord.Metadata {
  init(_ json: JSONNode) {
    title = json["title"]?["text"]?.string
    titleLanguage = json["title"]?["language"]?.string
    translatedTitle = json["translatedTitle"]?["text"]?.string
    translatedTitleLanguage = json["translatedTitle"]?["language"]?.string
    authors = json.list("authors") {
      .init(
        family: $0["family"]?.string, given: $0["given"]?.string, literal: $0.text("literal"),
        affiliations: $0.texts("affiliations"), email: $0["email"]?.string)
    }
    affiliations = json.list("affiliations") { .init(id: $0.text("id"), text: $0.text("text")) }
    journal = json["journal"]?["text"]?.string
    volume = json["volume"]?["text"]?.string
    issue = json["issue"]?["text"]?.string
    year = json["year"]?["text"]?.string
    firstPage = json["pages"]?["first"]?.string
    lastPage = json["pages"]?["last"]?.string
    doi = json["doi"]?["text"]?.string
    issn = json.list("issn") { .init(text: $0.text("text"), kind: $0["kind"]?.string) }
    dates = json.list("dates") { .init(kind: $0.text("kind"), date: $0.text("date")) }
  }
}
