import PetikText

/// A parsed JSON text: its bytes and the places of all its values, one record each.
package final class JSONDocument: Sendable {
  struct Record: Sendable {
    var start: UInt32
    var end: UInt32
    /// Index of the first record that is not part of this value.
    var after: UInt32
    /// Items of an array, members of an object.
    var count: UInt32
    var kind: JSONNode.Kind
    var hasEscapes = false
  }

  package let bytes: Bytes
  let records: [Record]
  private let lines: LineIndex

  init(bytes: Bytes, records: [Record], lines: LineIndex) {
    self.bytes = bytes
    self.records = records
    self.lines = lines
  }

  package var root: JSONNode { JSONNode(document: self, index: 0) }

  /// The record of the value that an object has under a key, the first where it has several.
  func member(_ key: StaticString, ofObject object: Int) -> Int? {
    var place = object + 1
    for _ in 0..<records[object].count {
      if isKey(place, key) { return place + 1 }
      place = Int(records[place + 1].after)
    }
    return nil
  }

  private func isKey(_ place: Int, _ key: StaticString) -> Bool {
    let record = records[place]
    if record.hasEscapes { return JSONNode(document: self, index: place).isString(key) }
    let start = Int(record.start) + 1
    return Int(record.end) - 1 - start == key.utf8CodeUnitCount && bytes.contains(key, at: start)
  }

  package func place(of offset: Int) -> TextPlace { lines.place(of: offset) }

  /// Nesting beyond this is a fault: no dataset comes near it, and a parser must not run out of
  /// stack.
  package static let mostDepth = 128
  /// Larger texts are a fault: places are kept in 32 bits.
  package static let mostBytes = 1 << 31

  /// Parses a text by RFC 8259, strictly.
  ///
  /// - Returns: the document, nil where the text breaks off the grammar; and the faults: the one at
  ///   which it broke off, and those that leave a value all the same (a byte order mark, a key
  ///   given twice, bytes that are no UTF-8).
  package static func parse(_ bytes: Bytes) -> (document: JSONDocument?, faults: [JSONFault]) {
    let lines = LineIndex(bytes)
    var parser = JSONParser(bytes)
    let isWhole = bytes.count < mostBytes ? parser.parse() : parser.refuse("the file is too large")
    let faults = parser.faults.map {
      JSONFault($0.message, offset: $0.offset, place: lines.place(of: $0.offset))
    }
    guard isWhole else { return (nil, faults) }
    return (JSONDocument(bytes: bytes, records: parser.records, lines: lines), faults)
  }
}
