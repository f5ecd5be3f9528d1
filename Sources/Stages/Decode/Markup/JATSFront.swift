import PetikLexicon
import PetikText

/// The front of a JATS article, as the first page of a journal prints it.
extension JATSText {
  mutating func writeFront(_ front: MarkupNode) {
    let meta = front.child("article-meta") ?? front
    writeIssue(front.child("journal-meta"), meta)
    let titles = meta.child("title-group")
    if let title = titles?.child("article-title") ?? meta.child("article-title") {
      text.appendBlock(inline.text(of: title), as: .title)
    }
    for other in titles?.all("trans-title") ?? [] {
      text.appendBlock(inline.text(of: other), as: .title)
    }
    writeAuthors(meta)
    writeDates(meta)
    for abstract in meta.children("abstract", "trans-abstract") {
      writeAbstract(abstract, in: meta)
    }
    for group in meta.children("kwd-group") where !isWritten(group, in: meta) {
      writeKeywords(group)
    }
  }

  private func language(of node: MarkupNode) -> String? {
    node.attributes["lang"] ?? article.attributes["lang"]
  }

  private func plain(_ node: MarkupNode?) -> String? {
    guard let node else { return nil }
    let text = inline.text(of: node).collapsed.string
    return text.isEmpty ? nil : text
  }

  /// `Jurnal Sagara, Vol. 3 No. 2 (2021), hlm. 11-20`, and the numbers of journal and paper.
  private mutating func writeIssue(_ journal: MarkupNode?, _ meta: MarkupNode) {
    var line = plain(journal?.first("journal-title")) ?? ""
    let date =
      meta.children("pub-date").first { $0.child("year") != nil } ?? meta.child("pub-date")
    let parts = [
      plain(meta.child("volume")).map { "\(words.volume) \($0)" },
      plain(meta.child("issue")).map { "\(words.issue) \($0)" },
    ].compactMap { $0 }.joined(separator: " ")
    if !parts.isEmpty { line += (line.isEmpty ? "" : ", ") + parts }
    if let year = plain(date?.child("year")) { line += " (\(year))" }
    if let first = plain(meta.child("fpage")) {
      line += ", \(words.pages) \(first)"
      if let last = plain(meta.child("lpage")) { line += "-\(last)" }
    }
    if !line.isEmpty { text.appendLine(Bytes(line.utf8), as: .block(.metadata)) }
    for issn in journal?.all("issn") ?? [] {
      let kind = issn.attributes["publication-format"] ?? issn.attributes["pub-type"] ?? ""
      let letter =
        kind.contains("electronic") || kind.hasPrefix("e")
        ? "E-ISSN" : kind.contains("print") || kind.hasPrefix("p") ? "P-ISSN" : "ISSN"
      if let number = plain(issn) {
        text.appendLine(Bytes("\(letter): \(number)".utf8), as: .block(.metadata))
      }
    }
    for id in meta.children("article-id") where id.attributes["pub-id-type"] == "doi" {
      if let doi = plain(id) {
        text.appendLine(Bytes("DOI: \(doi)".utf8), as: .block(.metadata))
      }
    }
    text.appendBlankLine()
  }

  private mutating func writeAuthors(_ meta: MarkupNode) {
    let people = meta.children("contrib-group").flatMap { $0.children("contrib") }
    let affiliations = meta.all("aff")
    let isMarked = affiliations.count > 1
    var names: [String] = []
    for person in people {
      guard var name = name(of: person) else { continue }
      let ids = person.children("xref").filter { $0.attributes["ref-type"] == "aff" }
        .flatMap { ($0.attributes["rid"] ?? "").split(separator: " ").map(String.init) }
      let marks = ids.compactMap { id in affiliations.firstIndex { $0.attributes["id"] == id } }
      if isMarked, !marks.isEmpty {
        let numbers = marks.map { "\($0 + 1)" }.joined(separator: ",")
        name += numbers
      }
      // Signs call authors' notes; numbers are those of institutions.
      for call in person.children("xref") where call.attributes["ref-type"] == "fn" {
        let sign = plain(call) ?? ""
        if !sign.utf8.contains(where: \.isASCIIDigit) { name += sign }
      }
      names.append(name)
    }
    if !names.isEmpty {
      text.appendLine(Bytes(names.joined(separator: ", ").utf8), as: .block(.author))
    }
    for (index, affiliation) in affiliations.enumerated() {
      let body = affiliation.children.filter { $0.name != "label" }
      let mark = isMarked ? Bytes("\(index + 1)".utf8) : []
      text.appendLine(mark + inline.text(ofChildren: body).collapsed, as: .block(.affiliation))
    }
    let mails = meta.children("contrib-group", "author-notes").flatMap { $0.all("email") }
    for mail in mails {
      text.appendLine(Bytes("Email: \(plain(mail) ?? "")".utf8), as: .block(.metadata))
    }
    text.appendBlankLine()
  }

  private func name(of person: MarkupNode) -> String? {
    if let alternative = person.first("string-name") { return plain(alternative) }
    guard let name = person.first("name") else { return plain(person.first("collab")) }
    let parts = ["prefix", "given-names", "surname", "suffix"].compactMap { plain(name.child($0)) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private mutating func writeDates(_ meta: MarkupNode) {
    let published = meta.children("pub-date").first { $0.child("day") != nil }
    for date in (meta.first("history")?.children("date") ?? []) + [published].compactMap({ $0 }) {
      let type = date.name == "pub-date" ? "pub" : date.attributes["date-type"] ?? ""
      guard let label = words.dates[type] else { continue }
      let parts = ["year", "month", "day"].compactMap { plain(date.child($0)) }
        .map { $0.utf8.count == 1 ? "0\($0)" : $0 }
      if !parts.isEmpty {
        text.appendLine(
          Bytes("\(label): \(parts.joined(separator: "-"))".utf8), as: .block(.metadata))
      }
    }
    text.appendBlankLine()
  }

  private mutating func writeAbstract(_ abstract: MarkupNode, in meta: MarkupNode) {
    let words = MarkupWords.of(language(of: abstract))
    let title = abstract.child("title").flatMap { plain($0) } ?? words.abstract
    text.appendBlock(Bytes(title.utf8))
    writeBlocks(abstract.children.filter { $0.name != "title" && $0.name != "label" })
    for group in meta.children("kwd-group") where language(of: group) == language(of: abstract) {
      writeKeywords(group)
    }
  }

  /// Keywords that stand below the abstract of their language.
  private func isWritten(_ group: MarkupNode, in meta: MarkupNode) -> Bool {
    meta.children("abstract", "trans-abstract").contains {
      language(of: $0) == language(of: group)
    }
  }

  private mutating func writeKeywords(_ group: MarkupNode) {
    let terms = group.all("kwd").compactMap { plain($0) }
    guard !terms.isEmpty else { return }
    let label = MarkupWords.of(language(of: group)).keywords
    text.appendBlock(Bytes("\(label): \(terms.joined(separator: "; "))".utf8))
  }
}
