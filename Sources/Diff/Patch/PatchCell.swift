import PetikDataset
import PetikJSON
import PetikText

/// A cell of a table in paper.json, as its bytes.
struct PatchCell {
  let text: String
  let raw: Bytes

  init(_ node: JSONNode) {
    text = node.text("text") ?? ""
    raw = Bytes(node.raw)
  }

  /// A cell that prints a text; it points where the old one did.
  init(_ text: String, _ value: JSONNode?, _ old: PatchCell?) {
    let spans = old.flatMap { JSONDocument.parse($0.raw).document?.root.member("spans")?.raw }
    var json = JSONWriter()
    json.object {
      $0.pair("text", text)
      $0.key("value")
      if let value { $0.number(value.raw.string) } else { $0.null() }
      $0.key("spans")
      $0.number(spans?.string ?? "[]")
    }
    self.text = text
    raw = json.bytes
  }
}
