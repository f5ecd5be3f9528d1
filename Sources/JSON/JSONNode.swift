import PetikText

/// A value of a JSON text that knows where it stands. Cheap to copy: the text and all its values
/// are shared.
package struct JSONNode: Sendable {
  package enum Kind: UInt8, Sendable { case null, boolean, number, string, array, object }

  package let document: JSONDocument
  let index: Int

  private var record: JSONDocument.Record { document.records[index] }

  package var kind: Kind { record.kind }
  /// Bytes of the value, brackets and quotes with it.
  package var range: Range<Int> { Int(record.start)..<Int(record.end) }
  package var place: TextPlace { document.place(of: range.lowerBound) }
  package var isNull: Bool { kind == .null }

  /// The value's own bytes; a number's digits as written.
  package var raw: ByteSlice { document.bytes[range] }

  package var string: String? { utf8?.string }

  /// A string's text, escapes resolved.
  package var utf8: Bytes? {
    guard kind == .string else { return nil }
    let inner = document.bytes[(range.lowerBound + 1)..<(range.upperBound - 1)]
    return record.hasEscapes ? unescape(inner) : Bytes(inner)
  }

  /// Whether a string's text is this one.
  package func isString(_ text: StaticString) -> Bool {
    guard kind == .string else { return false }
    if record.hasEscapes { return string == "\(text)" }
    return document.bytes[(range.lowerBound + 1)..<(range.upperBound - 1)] == text
  }

  package var boolean: Bool? {
    kind == .boolean ? document.bytes[range.lowerBound] == 0x74 : nil
  }

  /// A whole number that fits.
  package var int: Int? { kind == .number ? Int(raw.string) : nil }
  package var double: Double? { kind == .number ? Double(raw.string) : nil }

  package var count: Int { Int(record.count) }

  /// The values of an array; nothing for other kinds.
  package var items: JSONItems {
    JSONItems(document: document, place: index + 1, left: kind == .array ? count : 0)
  }

  /// The members of an object in the order of the text; nothing for other kinds.
  package var members: JSONMembers {
    JSONMembers(document: document, place: index + 1, left: kind == .object ? count : 0)
  }

  /// The first member of that name.
  package subscript(key: StaticString) -> JSONNode? {
    guard kind == .object, let place = document.member(key, ofObject: index) else { return nil }
    return JSONNode(document: document, index: place)
  }

  package func member(_ key: String) -> JSONNode? {
    for (name, value) in members where name.string == key { return value }
    return nil
  }

  /// The item at a place of an array.
  package func item(_ place: Int) -> JSONNode? {
    guard place >= 0, place < count else { return nil }
    for (offset, node) in items.enumerated() where offset == place { return node }
    return nil
  }

  /// Two values are the same where their bytes are, or strings and numbers mean the same.
  package func isSame(as other: JSONNode) -> Bool {
    if kind != other.kind { return false }
    switch kind {
    case .string: return utf8 == other.utf8
    case .number: return raw.elementsEqual(other.raw) || double == other.double
    default: return raw.elementsEqual(other.raw)
    }
  }
}

package struct JSONItems: Sequence, IteratorProtocol {
  let document: JSONDocument
  var place: Int
  var left: Int

  package mutating func next() -> JSONNode? {
    guard left > 0 else { return nil }
    left -= 1
    defer { place = Int(document.records[place].after) }
    return JSONNode(document: document, index: place)
  }
}

package struct JSONMembers: Sequence, IteratorProtocol {
  let document: JSONDocument
  var place: Int
  var left: Int

  package mutating func next() -> (key: JSONNode, value: JSONNode)? {
    guard left > 0 else { return nil }
    left -= 1
    let key = JSONNode(document: document, index: place)
    let value = JSONNode(document: document, index: place + 1)
    place = Int(document.records[place + 1].after)
    return (key, value)
  }
}
