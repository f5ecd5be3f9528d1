import PetikText

/// One pass over a text. Nested by its own stack, so that depth costs no machine stack.
struct JSONParser {
  private let bytes: Bytes
  private var offset = 0
  private(set) var records: [JSONDocument.Record] = []
  private(set) var faults: [(message: String, offset: Int)] = []
  /// Indices of the open arrays and objects.
  private var open: [Int] = []
  private var keys = OpenKeys()

  init(_ bytes: Bytes) {
    self.bytes = bytes
    records.reserveCapacity(bytes.count / 8)
  }

  mutating func refuse(_ message: String) -> Bool {
    faults.append((message, offset))
    return false
  }

  /// - Returns: whether the text is one whole value.
  mutating func parse() -> Bool {
    if bytes.starts("\u{FEFF}") {
      _ = refuse("the file opens with a byte order mark; expected none")
      offset = 3
    }
    checkUTF8()
    guard value() else { return false }
    while let container = open.last {
      skipBlanks()
      guard offset < bytes.count else { return refuse("the text ends inside \(name(container))") }
      guard next(in: container) else { return false }
    }
    skipBlanks()
    return offset == bytes.count || refuse("something stands behind the value; expected the end")
  }

  private func name(_ container: Int) -> String {
    records[container].kind == .array ? "an array" : "an object"
  }

  /// The next item or member of a container, or its end.
  private mutating func next(in container: Int) -> Bool {
    let isArray = records[container].kind == .array
    if bytes[offset] == (isArray ? 0x5D : 0x7D) {
      offset += 1
      close(container)
      return true
    }
    if records[container].count > 0 {
      guard bytes[offset] == 0x2C else {
        return refuse("found \(shown); expected \",\" or \"\(isArray ? "]" : "}")\"")
      }
      offset += 1
      skipBlanks()
      if offset < bytes.count, bytes[offset] == (isArray ? 0x5D : 0x7D) {
        return refuse("a comma stands before the closing bracket; remove it")
      }
    }
    records[container].count += 1
    return isArray ? value() : member()
  }

  private mutating func close(_ container: Int) {
    open.removeLast()
    if records[container].kind == .object { keys.close() }
    records[container].end = UInt32(offset)
    records[container].after = UInt32(records.count)
  }

  private mutating func member() -> Bool {
    guard offset < bytes.count, bytes[offset] == 0x22 else {
      return refuse("found \(shown); expected a key in quotes")
    }
    let start = offset
    guard string() else { return false }
    let key = (start + 1)..<(offset - 1)
    if !keys.insert(key, of: bytes) {
      let printed = bytes[key].string
      faults.append(("the key \"\(printed)\" is given twice; expected it once", start))
    }
    skipBlanks()
    guard offset < bytes.count, bytes[offset] == 0x3A else {
      return refuse("found \(shown); expected \":\" after the key")
    }
    offset += 1
    return value()
  }

  private mutating func value() -> Bool {
    skipBlanks()
    guard offset < bytes.count else { return refuse("the text ends; expected a value") }
    switch bytes[offset] {
    case 0x7B: return begin(.object)
    case 0x5B: return begin(.array)
    case 0x22: return string()
    case 0x2D, 0x30...0x39: return number()
    case 0x74: return word("true", .boolean)
    case 0x66: return word("false", .boolean)
    case 0x6E: return word("null", .null)
    default: return refuse("found \(shown); expected a value")
    }
  }

  private mutating func begin(_ kind: JSONNode.Kind) -> Bool {
    guard open.count < JSONDocument.mostDepth else {
      return refuse("values are nested deeper than \(JSONDocument.mostDepth) levels")
    }
    open.append(records.count)
    if kind == .object { keys.open() }
    add(kind, from: offset, to: offset + 1)
    offset += 1
    return true
  }

  private mutating func add(
    _ kind: JSONNode.Kind, from start: Int, to end: Int, hasEscapes: Bool = false
  ) {
    records.append(
      .init(
        start: UInt32(start), end: UInt32(end), after: UInt32(records.count + 1), count: 0,
        kind: kind, hasEscapes: hasEscapes))
  }

  private mutating func word(_ text: StaticString, _ kind: JSONNode.Kind) -> Bool {
    let end = offset + text.utf8CodeUnitCount
    guard bytes.contains(text, at: offset), end == bytes.count || !bytes[end].isWordByte else {
      return refuse("found \(shown); expected a value")
    }
    add(kind, from: offset, to: end)
    offset = end
    return true
  }

  private mutating func number() -> Bool {
    let start = offset
    if bytes[offset] == 0x2D { offset += 1 }
    let first = offset
    guard digits() else { return refuse("found \(shown); expected a digit") }
    if bytes[first] == 0x30, offset - first > 1 {
      offset = first
      return refuse("the number begins with 0; expected no leading zero")
    }
    if offset < bytes.count, bytes[offset] == 0x2E {
      offset += 1
      guard digits() else { return refuse("found \(shown); expected a digit after the point") }
    }
    if offset < bytes.count, bytes[offset] | 0x20 == 0x65 {
      offset += 1
      if offset < bytes.count, bytes[offset] == 0x2B || bytes[offset] == 0x2D { offset += 1 }
      guard digits() else { return refuse("found \(shown); expected an exponent") }
    }
    add(.number, from: start, to: offset)
    return true
  }

  private mutating func digits() -> Bool {
    let start = offset
    while offset < bytes.count, bytes[offset].isASCIIDigit { offset += 1 }
    return offset > start
  }

  private mutating func skipBlanks() {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      offset += 1
    }
  }

  /// What stands at the offset, for a message.
  private var shown: String {
    guard offset < bytes.count else { return "the end of the text" }
    let (scalar, _) = bytes[...].scalar(at: offset)
    let isPlain = scalar.value >= 0x20 && scalar.value != 0x7F
    return isPlain ? "\"\(scalar)\"" : "U+\(String(scalar.value, radix: 16, uppercase: true))"
  }
}

extension JSONParser {
  private mutating func string() -> Bool {
    let start = offset
    offset += 1
    var hasEscapes = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x22 {
        offset += 1
        add(.string, from: start, to: offset, hasEscapes: hasEscapes)
        return true
      }
      if byte < 0x20 { return refuse("a control character stands in a string; escape it") }
      if byte == 0x5C {
        hasEscapes = true
        guard escape() else { return false }
      } else {
        offset += 1
      }
    }
    offset = start
    return refuse("the string is not closed")
  }

  private mutating func escape() -> Bool {
    guard offset + 1 < bytes.count else { return refuse("the string is not closed") }
    switch bytes[offset + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74:
      offset += 2
      return true
    case 0x75:
      guard let unit = hexUnit(bytes[...], at: offset + 2) else {
        return refuse("\\u stands without four hexadecimal digits")
      }
      if (0xD800...0xDFFF).contains(unit) {
        let isPair =
          unit < 0xDC00 && bytes.contains("\\u", at: offset + 6)
          && hexUnit(bytes[...], at: offset + 8).map { (0xDC00...0xDFFF).contains($0) } == true
        guard isPair else { return refuse("half of a surrogate pair stands alone") }
        offset += 6
      }
      offset += 6
      return true
    default: return refuse("an unknown escape stands in a string")
    }
  }

  private mutating func checkUTF8() {
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    var place = 0
    while place < bytes.count {
      let (scalar, length) = bytes[...].scalar(at: place)
      let isReplacement = bytes.contains("\u{FFFD}", at: place)
      if scalar == "\u{FFFD}", !isReplacement {
        faults.append(("bytes stand here that are no UTF-8", place))
        return
      }
      place += length
    }
    faults.append(("the text is no well-formed UTF-8", 0))
  }
}
