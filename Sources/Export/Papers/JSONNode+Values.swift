import PetikJSON
import PetikModel
import PetikText

extension JSONNode {
  /// A member's text; empty where there is none.
  func text(_ key: StaticString) -> String { self[key]?.string ?? "" }

  /// A member's texts.
  func texts(_ key: StaticString) -> [String] { self[key]?.items.compactMap(\.string) ?? [] }

  /// A member's number as written; `0` where there is none.
  func digits(_ key: StaticString) -> String {
    guard let node = self[key], node.kind == .number else { return "0" }
    return node.raw.string
  }

  func list<Item>(_ key: StaticString, _ item: (JSONNode) -> Item) -> [Item] {
    self[key]?.items.map(item) ?? []
  }

  /// The member `spans`: half-open ranges of UTF-8 bytes in the decoded text.
  var spans: [Span] {
    list("spans") { pair in
      let ends = pair.items.compactMap(\.int)
      guard ends.count == 2, ends[0] <= ends[1] else { return nil }
      return Span(ends[0], ends[1])
    }.compactMap { $0 }
  }
}
