import PetikText

/// What the head of a journal's page says of its paper: the `citation_…` names of Google Scholar and
/// the `DC.…` names of Dublin Core, as OJS writes them.
struct HTMLHead {
  struct Person {
    var name: String
    var institutions: [String] = []
    var email: String?
  }

  /// A text with the language that its element states.
  struct Worded {
    var text: String
    var language: String?
  }

  private var values: [String: [Worded]] = [:]
  private(set) var authors: [Person] = []

  init(_ html: MarkupNode) {
    var creators: [Person] = []
    for meta in html.child("head")?.all("meta") ?? [] {
      guard let name = meta.attributes["name"]?.lowercased(),
        let content = meta.attributes["content"]
      else { continue }
      let value = Bytes(content.utf8).collapsed.string
      if value.isEmpty { continue }
      switch name {
      case "citation_author": authors.append(Person(name: Self.turned(value)))
      case "dc.creator.personalname", "dc.creator":
        creators.append(Person(name: Self.turned(value)))
      case "citation_author_institution" where !authors.isEmpty:
        authors[authors.count - 1].institutions.append(value)
      case "citation_author_email" where !authors.isEmpty:
        authors[authors.count - 1].email = value
      default:
        let language = meta.attributes["lang"] ?? meta.attributes["xml:lang"]
        values[name, default: []].append(Worded(text: value, language: language))
      }
    }
    if authors.isEmpty { authors = creators }
  }

  /// The values of the first name that has any.
  private func all(_ names: String...) -> [Worded] {
    names.lazy.compactMap { values[$0] }.first ?? []
  }

  private func first(_ names: String...) -> String? {
    names.lazy.compactMap { values[$0]?.first?.text }.first
  }

  var title: String? { first("citation_title", "dc.title") }
  var otherTitles: [String] { all("dc.title.alternative").map(\.text) }
  var abstracts: [Worded] { all("citation_abstract", "dc.description", "dcterms.abstract") }
  var keywords: [Worded] { all("citation_keywords", "citation_keyword", "dc.subject") }
  var journal: String? { first("citation_journal_title", "dc.source") }
  var volume: String? { first("citation_volume", "dc.source.volume") }
  var issue: String? { first("citation_issue", "dc.source.issue") }
  var issn: String? { first("citation_issn", "dc.source.issn") }
  var doi: String? { first("citation_doi", "dc.identifier.doi") }

  /// Its pages as printed.
  var pages: String? {
    guard let from = first("citation_firstpage") else { return first("dc.identifier.pagenumber") }
    return first("citation_lastpage").map { "\(from)-\($0)" } ?? from
  }

  /// When it appeared: year, month, day as far as stated.
  var published: [String] {
    let date = first(
      "citation_publication_date", "citation_date", "dc.date.issued", "dc.date.created",
      "citation_online_date", "dc.date")
    let parts = (date ?? "").split { $0 == "/" || $0 == "-" || $0 == "T" || $0 == " " }.prefix(3)
    let numbers = parts.prefix { $0.utf8.allSatisfy(\.isASCIIDigit) }.map(String.init)
    return numbers.first?.utf8.count == 4 ? numbers.map { $0.utf8.count == 1 ? "0\($0)" : $0 } : []
  }

  /// `Wulandari, Ratna` as it is spoken; a degree behind the comma stays there.
  private static func turned(_ name: String) -> String {
    let parts = name.split(separator: ",").map { $0.drop { $0 == " " } }
    guard parts.count == 2, !parts[1].contains(".") || parts[1].utf8.count <= 2 else { return name }
    return "\(parts[1]) \(parts[0])"
  }
}
