import PetikText

/// The running text in an element: what a reader sees of it on the line.
struct MarkupInline {
  /// What a note's call is set as; nil where an element calls none.
  let call: (MarkupNode) -> Bytes?

  /// Elements that print nothing.
  static let silent: Set<String> = [
    "script", "style", "head", "template", "noscript", "svg", "nav", "form", "button", "input",
    "select", "textarea", "iframe", "object", "audio", "video", "canvas", "annotation",
    "annotation-xml", "tex-math", "object-id", "processing-meta", "permissions", "counts",
    "custom-meta-group", "self-uri", "graphic", "inline-graphic", "media", "alt-text",
    "long-desc", "index-term",
  ]

  func text(of node: MarkupNode) -> Bytes {
    var out = Bytes()
    append(node, to: &out)
    return out
  }

  func text(ofChildren children: [MarkupNode]) -> Bytes {
    var out = Bytes()
    for child in children { append(child, to: &out) }
    return out
  }

  private func append(_ node: MarkupNode, to out: inout Bytes) {
    if node.isText {
      // A line end of the file is a blank of the text.
      let isSign = node.text.first.map { [0x2C, 0x2E, 0x3A, 0x3B, 0x29].contains($0) } ?? false
      if isSign, out.last == 0x20 { out.removeLast() }
      out += node.text.map { $0.isBlank ? 0x20 : $0 }
      return
    }
    if Self.silent.contains(node.name) { return }
    if let call = call(node) {
      while out.last == 0x20 { out.removeLast() }
      out += call
      return
    }
    switch node.name {
    case "br", "break": out.append(0x0A)
    case "sup":
      let inner = text(ofChildren: node.children)
      // At a line's start it is the mark of an institution.
      let isOpening = out.last == 0x0A || out.allSatisfy(\.isBlank)
      out += isOpening ? inner : inner.raised ?? inner
    case "alternatives", "citation-alternatives":
      // The same thing several times.
      if let one = node.children.first(where: { $0.name == "mixed-citation" || $0.name == "math" })
        ?? node.children.first(where: { !$0.isText })
      {
        append(one, to: &out)
      }
    default:
      let isBlock = Self.parting.contains(node.name)
      if isBlock { out.append(0x20) }
      for child in node.children { append(child, to: &out) }
      if isBlock { out.append(0x20) }
    }
  }

  /// Elements whose neighbours are not written to them.
  private static let parting: Set<String> = [
    "p", "div", "li", "tr", "td", "th", "list-item", "title", "label", "h1", "h2", "h3", "h4",
    "h5", "h6", "dt", "dd", "institution", "addr-line", "country", "city",
  ]
}

extension Bytes {
  /// Digits, and commas between them, as raised ones; nil where there is anything else.
  var raised: Bytes? {
    let text = collapsed
    guard !text.isEmpty, text.count <= 12 else { return nil }
    var out = Bytes()
    for byte in text {
      guard let sign = byte.raisedDigit else {
        guard byte == 0x2C || byte == 0x20 else { return nil }
        out.append(byte)
        continue
      }
      out += String(sign).utf8
    }
    return out
  }
}

extension UInt8 {
  fileprivate var raisedDigit: Character? {
    switch self {
    case 0x30...0x39: Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[Int(self - 0x30)]
    default: nil
    }
  }
}
