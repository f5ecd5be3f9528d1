import PetikDataset
import PetikJSON
import PetikText

/// Values of a JSON text with others in their place; every other byte stays.
struct Splices {
  private var list: [(range: Range<Int>, bytes: Bytes)] = []

  mutating func replace(_ node: JSONNode, with bytes: some Sequence<UInt8>) {
    list.append((node.range, Bytes(bytes)))
  }

  mutating func replace(_ node: JSONNode?, withText text: String?) {
    guard let node else { return }
    var json = JSONWriter()
    if let text { json.value(text) } else { json.null() }
    replace(node, with: json.bytes)
  }

  /// A value's bytes after the replacements inside of it, which must not overlap.
  func applied(to node: JSONNode) -> Bytes {
    let bytes = node.document.bytes
    var result = Bytes()
    var end = node.range.lowerBound
    for (range, new) in list.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where range.lowerBound >= end {
      result += bytes[end..<range.lowerBound]
      result += new
      end = range.upperBound
    }
    return result + bytes[end..<node.range.upperBound]
  }

  /// The whole text after the replacements, what stands around its value with it.
  func applied(to document: JSONDocument) -> Bytes {
    let range = document.root.range
    return document.bytes[..<range.lowerBound] + applied(to: document.root)
      + document.bytes[range.upperBound...]
  }
}

/// A list as paper.json has it: one item a line.
func listJSON(_ items: [Bytes]) -> Bytes {
  if items.isEmpty { return Bytes("[]".utf8) }
  return Bytes("[\n".utf8) + items.joined(separator: ",\n".utf8) + Bytes("\n]".utf8)
}
