/// Id of a paper's part: a letter and a number from 1, by place.
struct ID {
  let letter: UInt8
  let number: Int

  private init(_ letter: Unicode.Scalar, _ index: Int) {
    self.letter = UInt8(ascii: letter)
    number = index + 1
  }

  var text: String { "\(Unicode.Scalar(letter))\(number)" }

  static func block(_ index: Int) -> ID { ID("b", index) }
  static func section(_ index: Int) -> ID { ID("s", index) }
  static func table(_ index: Int) -> ID { ID("t", index) }
  static func figure(_ index: Int) -> ID { ID("g", index) }
  static func footnote(_ index: Int) -> ID { ID("f", index) }
  static func callout(_ index: Int) -> ID { ID("k", index) }
  static func citation(_ index: Int) -> ID { ID("c", index) }
  static func reference(_ index: Int) -> ID { ID("r", index) }
}

extension JSONWriter {
  mutating func value(_ id: ID) { tagged(id.letter, id.number) }

  mutating func pair(_ name: StaticString, _ id: ID) {
    key(name)
    value(id)
  }

  mutating func nullable(_ name: StaticString, _ id: ID?) {
    key(name)
    if let id { value(id) } else { null() }
  }

  mutating func ids(_ name: StaticString, _ indices: [Int], _ id: (Int) -> ID) {
    key(name)
    array(indices) { $0.value(id($1)) }
  }
}
