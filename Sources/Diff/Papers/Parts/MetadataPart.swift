import PetikJSON

/// Title, authors, journal…, abstracts and keywords: one change a field.
func metadataChanges(_ old: JSONNode, _ new: JSONNode) -> [Change] {
  let left = metadataFields(old)
  let right = metadataFields(new)
  let names =
    left.map(\.name) + right.map(\.name).filter { name in !left.contains { $0.name == name } }
  return names.sorted().compactMap { name in
    let before = left.first { $0.name == name }?.text
    let after = right.first { $0.name == name }?.text
    guard before != after else { return nil }
    let kind: Change.Kind = before == nil ? .added : after == nil ? .removed : .changed
    return Change(
      part: .metadata, kind: kind, label: name, fields: [Change.Field(name, before, after)])
  }
}

private func metadataFields(_ paper: JSONNode) -> [(name: String, text: String)] {
  var fields: [(name: String, text: String)] = []
  func add(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { fields.append((name, text)) }
  }
  add("language", paper.text("language"))
  for abstract in paper.array("abstracts") {
    add("abstract \(abstract.text("language") ?? "")", abstract.text("text"))
  }
  for group in paper.array("keywords") {
    add(
      "keywords \(group.text("language") ?? "")",
      group.array("terms").compactMap { $0.text("text") }.joined(separator: "; "))
  }
  guard let metadata = paper.member("metadata") else { return fields }
  for (key, value) in metadata.members {
    guard let name = key.string else { continue }
    if value.kind == .array {
      add(name, value.items.map(metadataText).joined(separator: "; "))
    } else {
      add(name, metadataText(value))
    }
  }
  return fields
}

/// Everything that an entry states but its places: `Adiputra, Lukas, lukas@example.org`.
private func metadataText(_ node: JSONNode) -> String {
  if let text = node.shown { return text }
  if node.kind == .array { return node.items.map(metadataText).joined(separator: " ") }
  return node.members.filter { !$0.key.isString("spans") }
    .map { metadataText($0.value) }.filter { !$0.isEmpty }.joined(separator: ", ")
}
