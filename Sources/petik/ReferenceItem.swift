import PetikBibliography
import PetikJSON
import PetikText

/// A reference string of the input.
struct ReferenceItem {
  var id: WorkID?
  var string: Bytes

  /// A line of text; nil where it is blank.
  static func line(_ line: ByteSlice, at place: InputPlace) throws -> ReferenceItem? {
    if line.allSatisfy({ $0.isBlank }) { return nil }
    return ReferenceItem(id: nil, string: readable(line))
  }

  /// `{"id": …, "string": "…"}`; nil where the line is blank.
  ///
  /// - Throws: ``Failure`` where the line is no such object.
  static func json(_ line: ByteSlice, at place: InputPlace) throws -> ReferenceItem? {
    if line.allSatisfy({ $0.isBlank }) { return nil }
    let (document, faults) = JSONDocument.parse(Bytes(line))
    guard let document else {
      throw place.failure("no JSON: \(faults.first?.message ?? "the line breaks off")")
    }
    guard document.root.kind == .object else {
      throw place.failure("expected an object such as {\"id\": \"a1\", \"string\": \"…\"}")
    }
    guard let string = document.root["string"]?.utf8 else {
      throw place.failure("expected a text \"string\" with the reference")
    }
    return ReferenceItem(id: try id(of: document.root, at: place), string: readable(string[...]))
  }

  private static func id(of object: JSONNode, at place: InputPlace) throws -> WorkID? {
    guard let id = object["id"], !id.isNull else { return nil }
    if let text = id.string { return .text(text) }
    if id.kind == .number { return .number(id.raw.string) }
    throw place.failure("\"id\" is neither a text nor a number")
  }

  /// Bytes that are no UTF-8 become U+FFFD, as every stage expects UTF-8.
  private static func readable(_ line: ByteSlice) -> Bytes {
    let isASCII = line.allSatisfy { $0 < 0x80 }
    return isASCII ? Bytes(line) : Bytes(String(decoding: line, as: UTF8.self).utf8)
  }
}
