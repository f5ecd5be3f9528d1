import PetikJSON
import PetikText

/// Where the items of a patch stand in the source of the copy. Spans mean something only where both
/// are of the same text; elsewhere an item stands without spans, and without a block.
struct PaperPlaces {
  let isSameSource: Bool
  private let blocks: [(id: String, spans: [(start: Int, end: Int)])]
  /// Blocks by text, where it stands once.
  private let texts: [String: JSONNode?]

  init(_ paper: JSONNode, newSource: String?) {
    isSameSource = newSource != nil && paper.member("source")?.text("sha256") == newSource
    let nodes = paper.array("blocks")
    blocks = nodes.map { ($0.text("id") ?? "", Self.spans($0)) }
    texts = Dictionary(nodes.map { ($0.text("text") ?? "", $0) }) { _, _ in nil }
  }

  private static func spans(_ node: JSONNode) -> [(start: Int, end: Int)] {
    node.array("spans").compactMap { span in
      guard let start = span.item(0)?.int, let end = span.item(1)?.int else { return nil }
      return (start, end)
    }
  }

  /// Every span inside of an item, at any depth.
  private func allSpans(_ node: JSONNode) -> [(start: Int, end: Int)] {
    var spans = node.kind == .object ? Self.spans(node) : []
    for (_, value) in node.members { spans += allSpans(value) }
    for item in node.items where item.kind != .number { spans += allSpans(item) }
    return spans
  }

  /// Ids of the blocks that hold an item's bytes, in order.
  func blocks(of item: JSONNode) -> [String] {
    guard isSameSource else { return [] }
    let spans = allSpans(item)
    return blocks.filter { block in
      block.spans.contains { span in
        spans.contains { $0.start < span.end && span.start < $0.end }
      }
    }.map(\.id)
  }

  /// The block that prints a text, and nothing else.
  func block(printing text: String) -> JSONNode? { texts[text].flatMap(\.self) }

  /// Takes the spans out of an item of another text.
  func cleanSpans(of item: JSONNode, in splices: inout Splices) {
    if isSameSource { return }
    for (key, value) in item.members {
      if key.isString("spans") {
        splices.replace(value, with: "[]".utf8)
      } else {
        cleanSpans(of: value, in: &splices)
      }
    }
    for value in item.items where value.kind != .number { cleanSpans(of: value, in: &splices) }
  }
}
