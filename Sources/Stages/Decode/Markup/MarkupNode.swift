import CPetikXML
import PetikText

/// An element with its children, or a text.
final class MarkupNode {
  /// Local name in lower case; empty for a text.
  let name: String
  let attributes: [String: String]
  /// Of a text only.
  let text: Bytes
  fileprivate(set) var children: [MarkupNode] = []

  init(name: String, attributes: [String: String] = [:], text: Bytes = []) {
    self.name = name
    self.attributes = attributes
    self.text = text
  }

  var isText: Bool { name.isEmpty }
  var isBlank: Bool { isText && text.allSatisfy(\.isBlank) }

  /// Children of some names, in their order.
  func children(_ names: String...) -> [MarkupNode] { children.filter { names.contains($0.name) } }

  func child(_ name: String) -> MarkupNode? { children.first { $0.name == name } }

  /// The elements of some names below it, the outermost of each branch only.
  func all(_ names: String...) -> [MarkupNode] {
    var found: [MarkupNode] = []
    func search(_ node: MarkupNode) {
      for child in node.children {
        if names.contains(child.name) { found.append(child) } else { search(child) }
      }
    }
    search(self)
    return found
  }

  func first(_ name: String) -> MarkupNode? {
    for child in children {
      if child.name == name { return child }
      if let found = child.first(name) { return found }
    }
    return nil
  }

  /// The element and all around the text in it.
  func contains(_ condition: (MarkupNode) -> Bool) -> Bool {
    children.contains { condition($0) || $0.contains(condition) }
  }

  /// A number in an attribute; 1 where there is none.
  func span(_ attribute: String) -> Int {
    attributes[attribute].flatMap { Int($0.filter { $0 != " " }) }.map { min(max($0, 1), 100) } ?? 1
  }
}

/// Reads a document to a tree. Nothing is fetched and no entity of the document's own expanded;
/// the depth is what libxml2 allows, 256 elements.
///
/// - Throws: ``DecodeError`` where the document is broken or asks for what is refused.
func readMarkup(_ bytes: Bytes, isHTML: Bool) throws(DecodeError) -> MarkupNode {
  _ = libraryIsReady
  let name = isHTML ? "HTML" : "XML"
  guard
    let document = bytes.withUnsafeBufferPointer({
      petik_xml_read($0.baseAddress, Int64($0.count), isHTML ? 1 : 0)
    })
  else { throw DecodeError(description: "there is no memory to read the \(name)") }
  defer { petik_xml_close(document) }
  var line: Int32 = 0
  if let fault = petik_xml_fault(document, &line) {
    let place = line > 0 ? "line \(line): " : ""
    throw DecodeError(
      description: "the \(name) cannot be read: \(place)\(String(cString: fault)); mend the file, "
        + "or put its text into a .txt file")
  }
  let root = MarkupNode(name: "#document")
  var open = [root]
  while true {
    switch petik_xml_next(document) {
    case Int32(PETIK_XML_OPEN):
      let node = element(document)
      open[open.count - 1].children.append(node)
      open.append(node)
    case Int32(PETIK_XML_TEXT):
      let text = Bytes(String(cString: petik_xml_text(document)).utf8)
      open[open.count - 1].children.append(MarkupNode(name: "", text: text))
    case Int32(PETIK_XML_CLOSE): open.removeLast()
    default: return root
    }
  }
}

private let libraryIsReady: Void = petik_xml_initialise()

private func element(_ document: OpaquePointer) -> MarkupNode {
  var attributes: [String: String] = [:]
  var name: UnsafePointer<CChar>?
  var value: UnsafePointer<CChar>?
  var place: Int32 = 0
  while place < 64, petik_xml_attribute(document, place, &name, &value) != 0 {
    if let name, let value { attributes[String(cString: name)] = String(cString: value) }
    place += 1
  }
  return MarkupNode(
    name: String(cString: petik_xml_name(document)).lowercased(), attributes: attributes)
}
