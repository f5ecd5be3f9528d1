import PetikText

/// The reference list of a JATS article, an entry a line.
extension JATSText {
  mutating func writeReferences(_ list: MarkupNode) {
    let title = list.child("title").map { inline.text(of: $0).collapsed } ?? []
    text.appendHeading(title.isEmpty ? Bytes(words.references.utf8) : title, level: 1)
    // Entries are told from remarks by their words.
    text.paragraphKind = nil
    let entries = list.all("ref")
    let isNumbered = entries.contains { ref in
      ref.child("label").map { inline.text(of: $0).contains(where: \.isASCIIDigit) } ?? false
    }
    for ref in entries {
      let label = ref.child("label").map { inline.text(of: $0).collapsed } ?? []
      let body = printed(ref)
      let needsLabel = isNumbered && !label.isEmpty && !body.starts(with: label)
      text.appendBlock((needsLabel ? label + [0x20] : []) + body)
    }
    for inner in list.children("p") { text.appendBlock(inline.text(of: inner)) }
  }

  /// The entry as printed; composed of its fields where the file has only those.
  private func printed(_ ref: MarkupNode) -> Bytes {
    if let mixed = ref.first("mixed-citation") ?? ref.first("nlm-citation") {
      return inline.text(of: mixed).collapsed
    }
    if let fields = ref.first("element-citation") { return composed(fields) }
    return inline.text(ofChildren: ref.children.filter { $0.name != "label" }).collapsed
  }

  /// APA's order: names, year, title, container, numbers, publisher, address.
  private func composed(_ fields: MarkupNode) -> Bytes {
    func field(_ name: String) -> String? {
      guard let node = fields.child(name) else { return nil }
      let text = inline.text(of: node).collapsed.string
      return text.isEmpty ? nil : text
    }
    var out = names(fields)
    if let year = field("year") { out += (out.isEmpty ? "" : " ") + "(\(year))." }
    let title = field("article-title") ?? field("chapter-title") ?? field("data-title")
    if let title { out += " \(title)\(title.endsSentence ? "" : ".")" }
    if let source = field("source") {
      out += " \(source)"
      if let volume = field("volume") { out += ", \(volume)" }
      if let issue = field("issue") { out += "(\(issue))" }
      if let first = field("fpage") {
        out += ", \(first)" + (field("lpage").map { "–\($0)" } ?? "")
      } else if let range = field("page-range") {
        out += ", \(range)"
      }
      out += "."
    }
    let publisher = [field("publisher-loc"), field("publisher-name")].compactMap { $0 }
    if !publisher.isEmpty { out += " \(publisher.joined(separator: ": "))." }
    for id in fields.children("pub-id") where id.attributes["pub-id-type"] == "doi" {
      out += " https://doi.org/" + inline.text(of: id).collapsed.string
    }
    for link in fields.children("ext-link", "uri") {
      out += " " + inline.text(of: link).collapsed.string
    }
    return Bytes(out.utf8).collapsed
  }

  private func names(_ fields: MarkupNode) -> String {
    let groups = fields.children("person-group")
    let people = (groups.isEmpty ? [fields] : [groups[0]]).flatMap {
      $0.children("name", "string-name", "collab", "institution")
    }
    return people.map { person in
      let parts = ["surname", "given-names"].compactMap { name in
        person.child(name).map { inline.text(of: $0).collapsed.string }
      }
      return parts.isEmpty
        ? inline.text(of: person).collapsed.string : parts.joined(separator: ", ")
    }.joined(separator: ", ")
  }
}

extension String {
  fileprivate var endsSentence: Bool { hasSuffix(".") || hasSuffix("?") || hasSuffix("!") }
}
