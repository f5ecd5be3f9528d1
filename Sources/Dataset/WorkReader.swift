import PetikJSON
import PetikModel

extension Work {
  /// A work from an item of CSL-JSON. Fields of other kinds than petik writes are left out.
  package init(csl json: JSONNode) {
    self.init(type: json["type"]?.string ?? "document")
    authors = json["author"].names
    editors = json["editor"].names
    translators = json["translator"].names
    issued = json["issued"].flatMap(PartialDate.init(csl:))
    title = json["title"]?.string
    containerTitle = json["container-title"]?.string
    volume = json["volume"]?.cslText
    issue = json["issue"]?.cslText
    page = json["page"]?.cslText
    number = json["number"]?.cslText
    edition = json["edition"]?.cslText
    publisher = json["publisher"]?.string
    publisherPlace = json["publisher-place"]?.string
    genre = json["genre"]?.string
    locator = json["locator"]?.cslText
    doi = json["DOI"]?.string
    isbn = json["ISBN"]?.string
    issn = json["ISSN"]?.string
    url = json["URL"]?.string
    accessed = json["accessed"].flatMap(PartialDate.init(csl:))
    yearSuffix = json["year-suffix"]?.string
    note = json["note"]?.string
  }
}

extension JSONNode? {
  fileprivate var names: [Name] {
    self?.items.map {
      Name(
        family: $0["family"]?.string, given: $0["given"]?.string, literal: $0["literal"]?.string)
    } ?? []
  }
}

extension JSONNode {
  /// CSL allows numbers where it wants texts.
  fileprivate var cslText: String? { string ?? (kind == .number ? raw.string : nil) }
}

extension PartialDate {
  fileprivate init?(csl json: JSONNode) {
    let parts = json["date-parts"]?.item(0)?.items.compactMap(\.int) ?? []
    guard let year = parts.first else { return nil }
    self.init(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }
}
