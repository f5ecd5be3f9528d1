import PetikJSON

/// A piece of a paper that can be found: a block of text, a table, a reference.
struct Passage {
  /// `text`, `table` or `reference`.
  var kind: String
  /// Its id in paper.json: `b10`, `t1`, `r7`.
  var part: String
  /// The heading that it stands below; nil in front of the first.
  var section: String?
  var text: String
}

/// The passages of a paper.json, in the order of the file.
func passages(of paper: JSONNode) -> [Passage] {
  var titles: [String: String] = [:]
  for section in paper["sections"]?.items.map({ $0 }) ?? [] {
    guard let id = section["id"]?.string else { continue }
    let parts = [section["label"]?.string, section["title"]?.string].compactMap { $0 }
    titles[id] = parts.joined(separator: " ")
  }
  var sections: [String: String] = [:]
  var passages: [Passage] = []
  for block in paper["blocks"]?.items.map({ $0 }) ?? [] {
    guard let id = block["id"]?.string, let text = block["text"]?.string,
      let kind = block["kind"]?.string
    else { continue }
    let section = block["section"]?.string.flatMap { titles[$0] }
    sections[id] = section
    // Tables and references come with all that was understood of them; furniture says nothing.
    if ["table", "reference", "runningHead", "runningFoot", "folio", "contents"].contains(kind) {
      continue
    }
    passages.append(Passage(kind: "text", part: id, section: section, text: text))
  }
  for table in paper["tables"]?.items.map({ $0 }) ?? [] {
    guard let id = table["id"]?.string else { continue }
    let block = table["blocks"]?.items.lazy.compactMap(\.string).first
    passages.append(
      Passage(
        kind: "table", part: id, section: block.flatMap { sections[$0] }, text: text(of: table)))
  }
  for reference in paper["references"]?.items.map({ $0 }) ?? [] {
    guard let id = reference["id"]?.string, let text = reference["printed"]?.string else {
      continue
    }
    passages.append(Passage(kind: "reference", part: id, section: nil, text: text))
  }
  return passages
}

/// Label, caption, header and cells, one after the other.
private func text(of table: JSONNode) -> String {
  var words = [table["label"]?.string, table["caption"]?.string].compactMap { $0 }
  for column in table["columns"]?.items.map({ $0 }) ?? [] {
    if let name = column["name"]?.string { words.append(name) }
  }
  for row in table["rows"]?.items.map({ $0 }) ?? [] {
    words.append(row.items.compactMap { $0["text"]?.string }.joined(separator: " "))
  }
  return words.joined(separator: "\n")
}
