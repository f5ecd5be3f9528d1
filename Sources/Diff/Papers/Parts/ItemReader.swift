import PetikJSON
import PetikText

/// The items of a paper's parts. Links to other items are compared by what they lead to: an old id,
/// on the new side through the pairs that were made before.
struct ItemReader {
  let paper: JSONNode
  /// Old ids of this side's references and notes; nil on the old side, whose ids they are.
  var references: [String: String]?
  var footnotes: [String: String]?
  var sections: [String: String]?

  /// What the paper's references print, by id.
  private let printed: [String: String]

  init(_ paper: JSONNode) {
    self.paper = paper
    var printed: [String: String] = [:]
    for reference in paper.array("references") {
      if let id = reference.text("id") { printed[id] = reference.text("printed") ?? "" }
    }
    self.printed = printed
  }

  private func identity(_ id: String?, _ ids: [String: String]?) -> String {
    guard let id, id != Self.nothing, let ids else { return id ?? "" }
    return ids[id] ?? "+" + id
  }

  var sectionItems: [Item] {
    var texts: [String: String] = [:]
    for block in paper.array("blocks") {
      if let section = block.text("section"), let text = block.text("text") {
        texts[section, default: ""] += " " + headline(text, 200)
      }
    }
    return paper.array("sections").map { section in
      let title = section.text("title") ?? ""
      let fields = ["label", "title", "level", "role", "language"].map {
        Item.Field($0, section.text($0))
      }
      let id = section.text("id")
      return Item(
        id: id, label: [section.text("label"), title].compactMap(\.self).joined(separator: " "),
        fields: fields, key: title.lowercased(), text: title + (id.flatMap { texts[$0] } ?? ""),
        node: section)
    }
  }

  /// Blocks whose text no other part tells.
  var blockItems: [Item] {
    paper.array("blocks").compactMap { block in
      let kind = block.text("kind") ?? ""
      if Self.toldElsewhere.contains(kind) { return nil }
      let text = block.text("text") ?? ""
      return Item(
        id: block.text("id"), label: headline(text),
        fields: [
          .init("kind", kind), .init("text", text), .init("label", block.text("label")),
        ],
        key: "", text: text, confidence: block.member("confidence")?.double, node: block)
    }
  }

  private static let toldElsewhere: Set = [
    "title", "author", "affiliation", "metadata", "abstract", "keywords", "heading", "table",
    "tableCaption", "tableNote", "figureCaption", "footnote", "reference",
  ]

  var figureItems: [Item] {
    paper.array("figures").map { figure in
      let label = figure.text("label") ?? ""
      let caption = figure.text("caption")
      return Item(
        id: figure.text("id"), label: label,
        fields: [
          .init("label", label), .init("caption", caption),
          .init("source", figure.member("source")?.text("text")),
        ],
        key: label, isKeyNumber: true, text: caption ?? label, node: figure)
    }
  }

  var referenceItems: [Item] {
    paper.array("references").map { reference in
      let printed = reference.text("printed") ?? ""
      let csl = reference.member("csl")
      var fields = ["origin", "label", "printed"].map { Item.Field($0, reference.text($0)) }
      for name in Self.cslNames { fields.append(.init(name, csl?.member(name).map(Self.csl))) }
      // Ids change with the place: the same work is known by what it prints.
      fields.append(
        .init("sameAs", reference.text("sameAs").map { headline(self.printed[$0] ?? $0) }))
      let key = csl?.text("DOI") ?? csl?.text("title") ?? printed
      return Item(
        id: reference.text("id"), label: headline(printed), fields: fields, key: key.lowercased(),
        text: printed, confidence: reference.member("confidence")?.double, node: reference)
    }
  }

  static let cslNames = [
    "type", "author", "editor", "translator", "issued", "title", "container-title",
    "collection-title", "publisher", "publisher-place", "edition", "volume", "issue", "page",
    "number", "event-title", "genre", "locator", "DOI", "ISBN", "ISSN", "URL", "accessed",
    "year-suffix", "note",
  ]

  /// A value of CSL as a person reads it: names by their literal, dates with hyphens.
  static func csl(_ node: JSONNode) -> String {
    if let text = node.shown { return text }
    if let literal = node.text("literal") { return literal }
    if let family = node.text("family") {
      return [family, node.text("given")].compactMap(\.self).joined(separator: ", ")
    }
    if let parts = node.member("date-parts") {
      return parts.items.map { $0.items.compactMap(\.shown).joined(separator: "-") }
        .joined(separator: "/")
    }
    return node.items.map(csl).joined(separator: "; ")
  }

  var noteItems: [Item] {
    paper.array("footnotes").map { note in
      let label = note.text("label") ?? ""
      let text = note.text("text") ?? ""
      let back = note.member("backReference")
      return Item(
        id: note.text("id"), label: "note \(label): \(headline(text))",
        fields: [
          .init("label", label), .init("text", text),
          link("references", note.array("references").compactMap(\.string), references),
          .init("backReference", back?.text("kind")),
          link("backReference.reference", [back?.text("reference")].compactMap(\.self), references),
        ],
        key: "", text: text, confidence: note.member("confidence")?.double, node: note)
    }
  }

  private func link(_ name: String, _ ids: [String], _ map: [String: String]?) -> Item.Field {
    Item.Field(
      name, ids.isEmpty ? nil : ids.map(target).joined(separator: "; "),
      identity: ids.map { identity($0, map) }.joined(separator: ","))
  }

  /// What a link leads to, as a person knows it: the same id may be another work's.
  private func target(_ id: String) -> String {
    printed[id].map { "\(id) (\(headline($0, 40)))" } ?? id
  }

  /// Stands for a link that leads nowhere.
  private static let nothing = "–"

  var citationItems: [Item] {
    paper.array("citations").map { citation in
      let text = citation.text("text") ?? ""
      let items = citation.array("items")
      func all(_ name: String) -> String? {
        let texts = items.map { $0.text(name) ?? "" }
        return texts.allSatisfy(\.isEmpty) ? nil : texts.joined(separator: "; ")
      }
      let authors = items.map { $0.array("authors").compactMap(\.string).joined(separator: ", ") }
      return Item(
        id: citation.text("id"), label: text,
        fields: [
          .init("text", text), .init("kind", citation.text("kind")),
          .init("authors", authors.joined(separator: "; ")), .init("year", all("year")),
          .init("prefix", all("prefix")), .init("locator", all("locator")),
          .init("number", all("number")),
          link("reference", items.map { $0.text("reference") ?? Self.nothing }, references),
        ],
        key: text, text: text, confidence: citation.member("confidence")?.double, node: citation)
    }
  }

  var findingItems: [Item] {
    paper.array("findings").map { finding in
      let message = finding.text("message") ?? ""
      let rule = finding.text("rule") ?? ""
      return Item(
        id: nil, label: "\(rule): \(message)",
        fields: [
          .init("rule", rule), .init("severity", finding.text("severity")),
          .init("message", message),
        ],
        key: rule + message, text: "", node: finding)
    }
  }
}
