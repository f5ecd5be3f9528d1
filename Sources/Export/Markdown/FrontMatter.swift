import PetikText

/// A paper's metadata as YAML between two lines of dashes.
func frontMatter(_ paper: PaperRecord) -> String {
  let front = paper.metadata
  var pages = front.firstPage
  if let first = front.firstPage, let last = front.lastPage, first != last {
    pages = "\(first)-\(last)"
  }
  let texts: [(String, String?)] = [
    ("id", paper.id), ("title", front.title), ("translated_title", front.translatedTitle),
    ("language", paper.language), ("journal", front.journal), ("volume", front.volume),
    ("issue", front.issue), ("year", front.year), ("pages", pages), ("doi", front.doi),
    ("source", paper.source.path),
  ]
  var lines = ["---"]
  for (name, text) in texts {
    if let text, !text.isEmpty { lines.append("\(name): \(quoted(text))") }
  }
  let lists = [
    ("authors", front.authors.map(\.literal)),
    ("affiliations", front.affiliations.map(\.text)),
    ("keywords", paper.keywords.flatMap(\.terms)),
  ]
  for (name, list) in lists where !list.isEmpty {
    lines.append("\(name):")
    lines += list.map { "  - \(quoted($0))" }
  }
  return lines.joined(separator: "\n") + "\n---\n\n"
}

/// A double-quoted scalar of YAML 1.2.
private func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x22, 0x5C: quoted += "\\\(scalar)"
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
      let hex = String(scalar.value, radix: 16)
      quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
