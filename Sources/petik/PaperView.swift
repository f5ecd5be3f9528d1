/// A paper as text for a terminal.
struct PaperView {
  let paper: JSONValue
  let terminal: Terminal

  var text: String {
    let parts = [
      metadata, abstracts, outline, tables, notes, references, findings,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func heading(_ title: String) -> String { terminal.bold(title) + "\n" }

  private var metadata: String {
    let front = paper["metadata"]
    var lines = [terminal.bold(front["title"]["text"].string ?? paper["id"].string ?? "")]
    if let translated = front["translatedTitle"]["text"].string { lines.append(translated) }
    let authors = front["authors"].items.compactMap { $0["literal"].string }
    if !authors.isEmpty { lines.append(authors.joined(separator: ", ")) }
    for affiliation in front["affiliations"].items {
      lines.append("  " + (affiliation["text"].string ?? ""))
    }
    let journal = [
      front["journal"]["text"].string, front["volume"]["text"].string.map { "vol. \($0)" },
      front["issue"]["text"].string.map { "no. \($0)" }, front["year"]["text"].string,
      front["pages"]["first"].string.map { "pp. \($0)–\(front["pages"]["last"].string ?? "")" },
      front["doi"]["text"].string.map { "doi:\($0)" },
    ].compactMap { $0 }
    if !journal.isEmpty { lines.append(journal.joined(separator: ", ")) }
    let ledger = paper["ledger"]
    lines.append(
      terminal.faint(
        "\(paper["source"]["path"].string ?? ""), \(paper["source"]["encoding"].string ?? ""), "
          + "language \(paper["language"].string ?? ""); "
          + "\(ledger["unclassified"].int ?? 0) of \(ledger["bytes"].int ?? 0) bytes unclassified"))
    return lines.joined(separator: "\n") + "\n"
  }

  private var abstracts: String {
    let groups = paper["keywords"].items
    var text = ""
    for abstract in paper["abstracts"].items {
      text += heading("Abstract (\(abstract["language"].string ?? ""))")
      text += (abstract["text"].string ?? "") + "\n"
    }
    for group in groups {
      let terms = group["terms"].items.compactMap { $0["text"].string }
      text += "Keywords (\(group["language"].string ?? "")): \(terms.joined(separator: "; "))\n"
    }
    return text
  }

  private var outline: String {
    let sections = paper["sections"].items
    guard !sections.isEmpty else { return "" }
    return heading("Outline")
      + sections.map { section in
        let indent = String(repeating: "  ", count: section["level"].int ?? 1)
        let label = section["label"].string.map { $0 + " " } ?? ""
        let role = section["role"].string ?? ""
        let mark = role == "other" ? "" : terminal.faint("  [\(role)]")
        return indent + label + (section["title"].string ?? "") + mark + "\n"
      }.joined()
  }

  private var tables: String {
    paper["tables"].items.map { TableView(table: $0, terminal: terminal).text }
      .joined(separator: "\n")
  }

  private var notes: String {
    let notes = paper["footnotes"].items
    guard !notes.isEmpty else { return "" }
    return heading("Notes")
      + notes.map { note in
        var line = "  \(note["label"].string ?? "") \(note["text"].string ?? "")"
        let chain = chain(from: note)
        if !chain.isEmpty { line += terminal.faint("  [\(chain)]") }
        return line + "\n"
      }.joined()
  }

  /// How a note reaches its work: `ibid → note 4 → opCit → note 1 → r1`.
  private func chain(from note: JSONValue) -> String {
    let notes = paper["footnotes"].items
    var steps: [String] = []
    var note = note
    while let kind = note["backReference"]["kind"].string, steps.count < 24 {
      steps.append(kind)
      guard let id = note["backReference"]["footnote"].string,
        let next = notes.first(where: { $0["id"].string == id })
      else { break }
      steps.append("note \(next["label"].string ?? "")")
      if let own = next["references"].items.last?.string {
        let target = note["backReference"]["reference"].string
        steps.append(target ?? own)
        return steps.joined(separator: " → ")
      }
      if next["backReference"]["kind"].string == nil { break }
      note = next
    }
    if let reference = note["backReference"]["reference"].string { steps.append(reference) }
    return steps.joined(separator: " → ")
  }

  private var references: String {
    let references = paper["references"].items
    guard !references.isEmpty else { return "" }
    return heading("References")
      + references.map { reference in
        let id = terminal.faint(reference["id"].string ?? "")
        let same = reference["sameAs"].string.map { terminal.faint("  [same as \($0)]") } ?? ""
        return "  \(id) \(reference["printed"].string ?? "")\(same)\n"
      }.joined()
  }

  private var findings: String {
    let findings = paper["findings"].items
    guard !findings.isEmpty else { return "" }
    return heading("Findings")
      + findings.map { finding in
        let severity = finding["severity"].string ?? ""
        let mark =
          severity == "error"
          ? terminal.red(severity) : severity == "warning" ? terminal.yellow(severity) : severity
        return "  \(mark) \(finding["rule"].string ?? ""): \(finding["message"].string ?? "")\n"
      }.joined()
  }
}
