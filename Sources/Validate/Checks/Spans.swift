import PetikJSON
import PetikText

extension Check {
  /// Spans lie in the source, run forwards, and those of blocks share no byte; offsets into a
  /// block's text find what they say.
  static let spans = Check(
    "spans", [.spanOutOfRange, .spanOverlap, .textOffset], .paper(look))

  private static func look(_ paper: PaperFolder, _ findings: inout Findings) {
    guard let size = paper.paper["ledger"]?["bytes"]?.int else { return }
    let finder = SpanFinder(paper: paper, size: size)
    finder.walk(paper.paper, &findings)
    finder.checkOverlaps(&findings)
    finder.checkOffsets(&findings)
  }
}

private struct SpanFinder {
  let paper: PaperFolder
  /// Bytes of the decoded text.
  let size: Int

  /// Looks at every `spans` of the paper, wherever it stands.
  func walk(_ node: JSONNode, _ findings: inout Findings) {
    if node.kind == .array { for item in node.items { walk(item, &findings) } }
    for (key, value) in node.members {
      if key.isString("spans") {
        for span in value.items { check(span, &findings) }
      } else {
        walk(value, &findings)
      }
    }
  }

  private func check(_ node: JSONNode, _ findings: inout Findings) {
    guard let span = span(node) else { return }
    if span.start < span.end, span.end <= size, span.start >= 0 { return }
    findings.add(
      .spanOutOfRange,
      "found the span \(node.raw.string); expected [start, end] with start < end ≤ \(size)",
      file: paper.shownFile, at: node.place)
  }

  private func span(_ node: JSONNode) -> Span? {
    guard node.count == 2, let start = node.item(0)?.int, let end = node.item(1)?.int else {
      return nil
    }
    return Span(start, end)
  }

  func checkOverlaps(_ findings: inout Findings) {
    var spans: [(span: Span, id: String, node: JSONNode)] = []
    for block in paper.paper["blocks"]?.items.map({ $0 }) ?? [] {
      let id = block["id"]?.string ?? ""
      for node in block["spans"]?.items.map({ $0 }) ?? [] {
        if let span = span(node) { spans.append((span, id, node)) }
      }
    }
    spans.sort { $0.span < $1.span }
    var last: (span: Span, id: String)?
    for (span, id, node) in spans {
      if let last, span.start < last.span.end {
        findings.add(
          .spanOverlap,
          "block \"\(id)\" has [\(span.start), \(span.end)], which block \"\(last.id)\" has in part: "
            + "[\(last.span.start), \(last.span.end)]; expected each byte in one block",
          file: paper.shownFile, at: node.place, source: paper.source.place(of: span.start))
      }
      if span.end > last?.span.end ?? -1 { last = (span, id) }
    }
  }

  func checkOffsets(_ findings: inout Findings) {
    var texts: [String: Bytes] = [:]
    for block in paper.paper["blocks"]?.items.map({ $0 }) ?? [] {
      if let id = block["id"]?.string, let text = block["text"]?.utf8 { texts[id] = text }
    }
    for list: StaticString in ["citations", "crossReferences", "callouts"] {
      for item in paper.paper[list]?.items.map({ $0 }) ?? [] {
        guard let id = item["block"]?.string, let text = texts[id], let at = item["at"]?.int else {
          continue
        }
        let said = item["text"]?.utf8
        if at >= 0, at <= text.count, said.map({ text[at...].starts(with: $0) }) ?? true {
          continue
        }
        findings.add(
          .textOffset,
          "found at: \(at) in block \"\(id)\"; expected the offset of "
            + "\"\((said?.string ?? item["label"]?.string ?? "").shortened)\" in its \(text.count) bytes",
          file: paper.shownFile, at: item["at"]?.place, source: paper.source.place(of: item))
      }
    }
  }
}

extension Rule {
  static let spanOutOfRange = Rule(
    "span-out-of-range", .error, "A span lies outside the source",
    why:
      "Spans are half-open ranges of bytes of the decoded text; what points nowhere proves nothing.",
    mend: "Set the span to the bytes that print the item, or run petik ingest.",
    bad: #""spans": [[120, 90]] or [[0, 99999]] in a source of 4000 bytes"#,
    good: #""spans": [[90, 120]]"#)

  static let spanOverlap = Rule(
    "span-overlap", .error, "Two blocks have the same bytes",
    why: "The ledger: each byte that is not blank belongs to exactly one block.",
    mend: "Give the bytes to one of the blocks, or run petik ingest.",
    bad: "b1: [[0, 60]], b2: [[50, 90]]", good: "b1: [[0, 60]], b2: [[60, 90]]")

  static let textOffset = Rule(
    "text-offset", .error, "An offset into a block's text does not find its text",
    why: "`at` counts bytes of the block's text; links and marks are drawn there.",
    mend: "Set `at` to where the text stands in its block, in bytes.",
    bad: #"block b3: "Menurut Dewi (2020) …"; citation "Dewi (2020)" at 11"#,
    good: #"block b3: "Menurut Dewi (2020) …"; citation "Dewi (2020)" at 8"#)
}
