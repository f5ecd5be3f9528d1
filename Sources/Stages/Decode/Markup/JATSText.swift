import PetikLexicon
import PetikModel
import PetikText

/// The text of a JATS article: front, body, back in the order of print.
struct JATSText {
  var text = MarkupText()
  let words: MarkupWords
  let article: MarkupNode
  /// Notes' numbers by their ids.
  private var numbers: [String: String] = [:]
  private var ownNumbers: [ObjectIdentifier: String] = [:]
  private let noteNodes: [MarkupNode]
  /// Sections around the element that is being written.
  private var depth = 0

  init(_ article: MarkupNode) {
    self.article = article
    words = MarkupWords.of(article.attributes["lang"])
    // Notes of tables stand below them.
    noteNodes = article.all("fn", "table-wrap-foot", "author-notes").filter { $0.name == "fn" }
    for (index, note) in noteNodes.enumerated() {
      let label = note.child("label").map { MarkupInline { _ in nil }.text(of: $0).collapsed }
      let number = label.flatMap { $0.isEmpty ? nil : $0.string } ?? "\(index + 1)"
      if let id = note.attributes["id"] { numbers[id] = number }
      ownNumbers[ObjectIdentifier(note)] = number
    }
  }

  /// How a note's call is printed: raised where it is a number.
  var inline: MarkupInline {
    let (numbers, ownNumbers) = (numbers, ownNumbers)
    return MarkupInline { node in
      if node.name == "fn" { return mark(ownNumbers[ObjectIdentifier(node)]) }
      guard node.name == "xref", node.attributes["ref-type"] == "fn" else { return nil }
      return mark(node.attributes["rid"].flatMap { numbers[$0] })
    }
  }

  mutating func write() -> MarkupText {
    if let front = article.child("front") { writeFront(front) }
    text.paragraphKind = .paragraph
    if let body = article.child("body") { writeBlocks(body.children) }
    if let back = article.child("back") {
      writeBlocks(back.children.filter { !["ref-list", "fn-group"].contains($0.name) })
    }
    for part in article.children where !["front", "body", "back"].contains(part.name) {
      if !part.isText { writeBlocks([part]) }
    }
    writeNotes()
    // The works that notes cite are in the notes.
    for list in article.all("ref-list") where list.attributes["specific-use"] != "footnotes" {
      writeReferences(list)
    }
    return text
  }

  mutating func writeBlocks(_ nodes: [MarkupNode]) {
    for node in nodes { write(node) }
    text.flush()
  }

  private mutating func write(_ node: MarkupNode) {
    switch node.name {
    case "p" where node.attributes["content-type"] == "unclassified":
      write(node, as: .unclassified)
    case "p", "attrib", "speaker", "verse-line": writeParagraph(node)
    case "disp-formula": write(node, as: .equation)
    case "disp-quote": write(node, as: .quotation)
    case "sec", "app", "ack", "boxed-text", "glossary": writeSection(node)
    case "title", "subtitle": text.appendBlock(inline.text(of: node))
    case "table-wrap": writeTable(node)
    case "fig": writeFigure(node)
    case "list": writeList(node)
    case "ref-list", "fn-group", "fn": break
    case "":
      if !node.isBlank { text.appendLoose(inline.text(of: node)) }
    case let name where MarkupInline.silent.contains(name): break
    case let name where JATSText.inlineNames.contains(name):
      text.appendLoose(inline.text(of: node))
    default: writeBlocks(node.children)
    }
  }

  /// What its paragraphs are; those of the front keep their words' meaning.
  private mutating func write(_ node: MarkupNode, as kind: BlockKind) {
    text.flush()
    let around = text.paragraphKind
    if around != nil { text.paragraphKind = kind }
    if kind == .quotation { writeBlocks(node.children) } else { writeParagraph(node) }
    text.paragraphKind = around
  }

  /// A paragraph, and behind it the tables and figures that are set in it.
  private mutating func writeParagraph(_ node: MarkupNode) {
    let floats: Set = ["table-wrap", "fig", "list", "disp-quote", "disp-formula", "boxed-text"]
    text.flush()
    for child in node.children {
      if floats.contains(child.name) {
        text.flush()
        write(child)
      } else {
        text.appendLoose(inline.text(ofChildren: [child]))
      }
    }
    text.flush()
  }

  private mutating func writeSection(_ node: MarkupNode) {
    var label = node.child("label").map { inline.text(of: $0).collapsed } ?? []
    // A number alone before a few words opens many things; a point makes it a heading's.
    if !label.isEmpty, label.allSatisfy(\.isASCIIDigit) { label.append(0x2E) }
    let title = node.child("title").map { inline.text(of: $0).collapsed } ?? []
    depth += 1
    text.appendHeading(label + (label.isEmpty ? [] : [0x20]) + title, level: depth)
    writeBlocks(node.children.filter { $0.name != "label" && $0.name != "title" })
    depth -= 1
  }

  private mutating func writeList(_ list: MarkupNode) {
    text.flush()
    let type = list.attributes["list-type"]
    for (index, item) in list.children("list-item").enumerated() {
      let label = item.child("label").map { inline.text(of: $0).collapsed }
      // A simple list has no marks but its labels.
      let sign = type == "order" ? "\(index + 1)." : type == "simple" ? "" : "•"
      let mark = label ?? Bytes(sign.utf8)
      let rest = item.children.filter { $0.name != "label" && $0.name != "list" }
      let body = inline.text(ofChildren: rest)
      text.appendLine(
        mark + [0x20] + body, as: text.paragraphKind.map { _ in .block(.listItem) })
      for inner in item.children("list") { writeList(inner) }
    }
    text.appendBlankLine()
  }

  private mutating func writeFigure(_ node: MarkupNode) {
    text.flush()
    let group = text.openGroup()
    writeCaption(node, as: .zone(.figureCaption, group))
    for part in node.children("attrib", "p") {
      text.appendLine(inline.text(of: part), as: .zone(.figureText, group))
    }
    text.appendBlankLine()
  }

  private mutating func writeCaption(_ node: MarkupNode, as mark: LineMark) {
    var label = node.child("label").map { inline.text(of: $0).collapsed } ?? []
    let caption = node.child("caption").map { inline.text(of: $0).collapsed } ?? []
    if let last = label.last, last != 0x2E, last != 0x3A, !caption.isEmpty { label.append(0x2E) }
    text.appendLine(label + (label.isEmpty ? [] : [0x20]) + caption, as: mark)
  }

  private mutating func writeTable(_ node: MarkupNode) {
    text.flush()
    let group = text.openGroup()
    writeCaption(node, as: .zone(.tableCaption, group))
    for table in node.all("table") {
      text.append(MarkupTable(table, inline: inline), group: group)
    }
    for foot in node.children("table-wrap-foot") {
      for part in foot.children where !part.isText {
        text.appendLine(
          inline.text(ofChildren: part.name == "fn" ? part.children : [part]),
          as: .zone(.tableNote, group))
      }
    }
    text.appendBlankLine()
  }

  private mutating func writeNotes() {
    guard !noteNodes.isEmpty else { return }
    for note in noteNodes {
      let number = ownNumbers[ObjectIdentifier(note)] ?? ""
      let body = note.children.filter { $0.name != "label" }
      text.appendLine(
        Bytes("\(number) ".utf8) + inline.text(ofChildren: body),
        as: .zone(.endnote, text.openGroup()))
    }
    text.appendBlankLine()
  }

  static let inlineNames: Set<String> = [
    "italic", "bold", "sub", "sup", "xref", "ext-link", "uri", "email", "named-content",
    "styled-content", "monospace", "sc", "underline", "inline-formula", "abbrev", "break",
    "roman", "sans-serif", "overline", "strike", "related-article", "math", "mathvariant",
  ]
}

/// A number as a note's call is set.
func mark(_ number: String?) -> Bytes? {
  number.map { number in
    let bytes = Bytes(number.utf8.filter { $0 != 0x5B && $0 != 0x5D && $0 != 0x28 && $0 != 0x29 })
    return bytes.raised ?? bytes
  }
}
