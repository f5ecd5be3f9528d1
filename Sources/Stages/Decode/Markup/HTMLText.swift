import PetikLexicon
import PetikModel
import PetikText

/// The text of a paper in HTML: what the page shows of the article, in its order.
struct HTMLText {
  private var text = MarkupText()
  private let root: MarkupNode
  private let words: MarkupWords
  private let head: HTMLHead
  private var front: HTMLFront?
  /// Notes in the order of the page: their numbers and elements.
  private let notes: [(number: String, node: MarkupNode)]
  /// Their numbers by every name in them.
  private let numbers: [String: String]

  init(_ document: MarkupNode) {
    let html = document.child("html") ?? document
    // A page has one article; what stands around it is the site's.
    let articles = html.all("article", "main")
    root = articles.count == 1 ? articles[0] : html.child("body") ?? html
    words = MarkupWords.of(html.attributes["lang"])
    head = HTMLHead(html)
    notes = Self.notes(in: root)
    numbers = Dictionary(
      notes.flatMap { note in Self.ids(of: note.node).map { ($0, note.number) } },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func write() -> MarkupText {
    let shown = shownBlocks(root)
    // A page that shows nothing is no paper, whatever it says of itself.
    if !shown.isEmpty {
      let front = HTMLFront(head, words: words, shown: shown)
      front.write(to: &text)
      self.front = front
    }
    write(root.children)
    text.settleLevels()
    if !notes.isEmpty {
      for note in notes {
        let body = noteText(note.node)
        text.appendLine(
          Bytes("\(note.number) ".utf8) + body, as: .zone(.endnote, text.openGroup()))
      }
    }
    return text
  }

  /// The texts of the innermost blocks.
  private func shownBlocks(_ node: MarkupNode) -> [Bytes] {
    let isBlock = !Self.inlineNames.contains(node.name) && !Self.holdsBlocks(node)
    guard isBlock, !node.isText else { return node.children.flatMap(shownBlocks) }
    let text = inline.text(of: node).collapsed
    return text.isEmpty ? [] : [text]
  }

  // MARK: Notes

  /// Notes are items of a list that says so, or elements that are named as Word names them.
  private static func notes(in root: MarkupNode) -> [(number: String, node: MarkupNode)] {
    var found: [(String, MarkupNode)] = []
    func search(_ node: MarkupNode) {
      for child in node.children where !child.isText {
        if isNoteList(child) {
          for item in child.all("li") { found.append(("\(found.count + 1)", item)) }
        } else if isNote(child) {
          found.append(("\(found.count + 1)", child))
        } else {
          search(child)
        }
      }
    }
    search(root)
    return found
  }

  private static func isNoteList(_ node: MarkupNode) -> Bool {
    let role = node.attributes["role"] ?? ""
    let names = (node.attributes["class"] ?? "").split(separator: " ")
    let says = role == "doc-endnotes" || names.contains { $0 == "footnotes" || $0 == "endnotes" }
    return says && !node.all("li").isEmpty
  }

  private static func isNote(_ node: MarkupNode) -> Bool {
    guard node.name == "div" || node.name == "p" || node.name == "aside" else { return false }
    if node.attributes["role"] == "doc-footnote" { return true }
    guard let id = node.attributes["id"] else { return false }
    for prefix in ["ftn", "edn", "_ftn", "_edn", "fn"] where id.hasPrefix(prefix) {
      let rest = id.dropFirst(prefix.count).drop { $0 == "-" || $0 == ":" || $0 == "_" }
      return !rest.isEmpty && rest.utf8.allSatisfy(\.isASCIIDigit)
    }
    return false
  }

  private static func ids(of node: MarkupNode) -> [String] {
    var ids = [node.attributes["id"], node.attributes["name"]].compactMap { $0 }
    _ = node.contains { inner in
      ids += [inner.attributes["id"], inner.attributes["name"]].compactMap { $0 }
      return false
    }
    return ids
  }

  /// A note without its number and the sign that leads back to the text.
  private func noteText(_ node: MarkupNode) -> Bytes {
    let plain = MarkupInline { inner in
      guard inner.name == "a", let target = inner.attributes["href"], target.hasPrefix("#") else {
        return nil
      }
      return []
    }
    let body = plain.text(of: node).collapsed
    let start = body.firstIndex { !($0 == 0x5B || $0 == 0x5D || $0 == 0x20) } ?? 0
    return Bytes(body[start...])
  }

  private var inline: MarkupInline {
    let numbers = numbers
    return MarkupInline { node in
      guard node.name == "a", let target = node.attributes["href"], target.hasPrefix("#") else {
        return nil
      }
      return mark(numbers[String(target.dropFirst())])
    }
  }

  // MARK: Blocks

  private mutating func write(_ nodes: [MarkupNode]) {
    for node in nodes { write(node) }
    text.flush()
  }

  private mutating func write(_ node: MarkupNode) {
    if Self.isNoteList(node) || Self.isNote(node) || writeFront(node) { return }
    switch node.name {
    case "": text.appendLoose(inline.text(of: node))
    case "h2", "h3", "h4", "h5", "h6":
      text.appendHeading(inline.text(of: node), level: Int(node.name.dropFirst()))
    case "p", "h1", "pre", "dt", "dd", "address", "figcaption",
      "summary":
      if node.contains({ $0.name == "table" }) {
        write(node.children)
      } else {
        text.appendBlock(inline.text(of: node))
      }
    case "ul", "ol": writeList(node)
    case "table": writeTable(node)
    case "br", "hr":
      text.flush()
    case let name where MarkupInline.silent.contains(name): break
    case let name where Self.inlineNames.contains(name) && !Self.holdsBlocks(node):
      text.appendLoose(inline.text(ofChildren: [node]))
    default:
      text.flush()
      write(node.children)
    }
  }

  /// Writes a block that the page's head tells; false for any other.
  private mutating func writeFront(_ node: MarkupNode) -> Bool {
    guard let front, ["p", "h1", "h2", "h3", "h4", "div", "li"].contains(node.name),
      !Self.holdsBlocks(node)
    else { return false }
    let body = inline.text(of: node)
    guard let kind = front.part(of: body) else { return false }
    if kind != .title { text.appendBlock(body, as: kind) } else { text.flush() }
    return true
  }

  private static func holdsBlocks(_ node: MarkupNode) -> Bool {
    node.contains { ["p", "div", "table", "ul", "ol", "h1", "h2", "h3"].contains($0.name) }
  }

  private mutating func writeList(_ list: MarkupNode) {
    text.flush()
    for (index, item) in list.children("li").enumerated() {
      let mark = list.name == "ol" ? "\(list.span("start") + index)." : "•"
      let rest = item.children.filter { $0.name != "ul" && $0.name != "ol" }
      let body = inline.text(ofChildren: rest).collapsed
      // Some number their items themselves.
      let isMarked = body.first?.isASCIIDigit == true || body.first == 0x5B
      text.appendLine((isMarked ? [] : Bytes("\(mark) ".utf8)) + body)
      for inner in item.children("ul", "ol") { writeList(inner) }
    }
    text.appendBlankLine()
  }

  private mutating func writeTable(_ node: MarkupNode) {
    let table = MarkupTable(node, inline: inline)
    if table.isEmpty { return }
    if table.isLayout { return write(node.all("td", "th").flatMap(\.children)) }
    // The caption stands above, whether as an element or as the paragraph before.
    text.flush()
    let group = text.openGroup()
    if let caption = node.child("caption") {
      text.appendLine(inline.text(of: caption), as: .zone(.tableCaption, group))
    }
    text.append(table, group: group)
    text.appendBlankLine()
  }

  private static let inlineNames: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "math",
  ]
}
