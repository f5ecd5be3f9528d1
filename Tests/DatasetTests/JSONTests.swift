import PetikJSON
import PetikTestSupport
import PetikText
import Testing

@Suite struct JSONTests {
  @Test(arguments: try Corpus.examples(in: "json"))
  func readsStrictly(_ example: Example) throws {
    let (document, faults) = JSONDocument.parse(bytes(fromReadable: example.input))
    var lines = document.map { draw($0.root, name: "") } ?? []
    lines += faults.map { "\($0.place.line):\($0.place.column) \($0.message)" }
    let actual = lines.joined(separator: "\n")
    if Corpus.isRecording { try Corpus.record(example, actual: actual) }
    #expect(actual == example.expected, "\(example)")
  }

  @Test func deepTextsAreRefused() {
    for open in ["[", #"{"a":"#] {
      let deep = Bytes(String(repeating: open, count: 100_000).utf8)
      #expect(JSONDocument.parse(deep).document == nil)
    }
  }

  /// No prefix and no changed byte of a text brings the parser down.
  @Test func survivesAnything() {
    let text = Bytes(
      #"{"a": [1, -2.5e3, "x\u00e9\ud83d\ude00\n"], "b": {"c": null, "d": true}}"#.utf8)
    for end in 0...text.count { _ = JSONDocument.parse(Bytes(text.prefix(end))) }
    for place in text.indices {
      for byte: UInt8 in [0, 0x22, 0x5C, 0x5B, 0x7D, 0x2C, 0xC3, 0xFF, 0x30] {
        var changed = text
        changed[place] = byte
        if let root = JSONDocument.parse(changed).document?.root { _ = draw(root, name: "") }
      }
    }
  }

  private func draw(_ node: JSONNode, name: String) -> [String] {
    let place = "\(node.place.line):\(node.place.column) "
    switch node.kind {
    case .object:
      return [place + name + "object"]
        + node.members.flatMap { draw($0.value, name: ($0.key.string ?? "") + " ") }
    case .array: return [place + name + "array"] + node.items.flatMap { draw($0, name: "- ") }
    case .string: return [place + name + "string " + (node.string ?? "")]
    default: return [place + name + "\(node.kind) \(node.raw.string)"]
    }
  }
}
