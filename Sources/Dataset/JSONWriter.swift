import PetikText

/// Writes JSON as UTF-8 bytes, straight to one buffer. Keys come out in the order in which they are
/// written, so the same data gives the same bytes.
package struct JSONWriter {
  private var output = ByteOutput()
  /// Whether the next item of the open container is its first; behind one that closes, none is.
  private var isFirst = true
  private var breaksBeforeKey = false

  /// - Parameter capacity: about how many bytes will be written.
  package init(capacity: Int = 0) { output = ByteOutput(capacity: capacity) }

  /// What has been written.
  package var bytes: Bytes { output.bytes }

  /// `{ … }` on one line.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    container(0x7B, 0x7D, body)
  }

  /// `[ … ]` on one line.
  package mutating func array<Item>(
    _ items: some Sequence<Item>, _ body: (inout JSONWriter, Item) -> Void
  ) {
    container(0x5B, 0x5D) { json in
      for item in items {
        json.separate()
        body(&json, item)
      }
    }
  }

  /// `[ … ]` with one item a line.
  package mutating func lines<Item>(
    _ items: some Collection<Item>, _ body: (inout JSONWriter, Item) -> Void
  ) {
    if items.isEmpty {
      raw("[]")
      return
    }
    output.append(0x5B)
    var isNext = false
    for item in items {
      raw(isNext ? ",\n" : "\n")
      isNext = true
      body(&self, item)
    }
    raw("\n]")
  }

  /// A key of the innermost object; its value is written next.
  package mutating func key(_ name: StaticString) {
    separate()
    name.withUTF8Buffer { output.append($0, between: 0x22, 0x22) }
    output.append(0x3A)
  }

  package mutating func null() { raw("null") }
  package mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }
  package mutating func value(_ number: Int) { output.appendDigits(of: number) }

  /// A number that is canonical already: `-12.50`.
  package mutating func number(_ digits: String) { output.append(digits) }

  /// A confidence, 0 to 1 with two decimals at most.
  package mutating func confidence(_ value: Double) {
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    if hundredths % 100 == 0 {
      self.value(hundredths / 100)
    } else {
      raw(hundredths < 10 ? "0.0" : "0.")
      self.value(hundredths % 10 == 0 ? hundredths / 10 : hundredths)
    }
  }

  package mutating func value(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  package mutating func value(_ text: Bytes) { text.withUnsafeBufferPointer { string($0) } }

  /// `"b12"`
  package mutating func tagged(_ letter: UInt8, _ number: Int) {
    output.append(0x22)
    output.append(letter)
    output.appendDigits(of: number)
    output.append(0x22)
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    var end = text.plainEnd(from: 0)
    if end == text.count { return output.append(text, between: 0x22, 0x22) }
    output.append(0x22)
    var start = 0
    while true {
      output.append(UnsafeBufferPointer(rebasing: text[start..<end]))
      guard end < text.count else { break }
      escape(text[end])
      start = end + 1
      end = text.plainEnd(from: start)
    }
    output.append(0x22)
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: raw("\\\"")
    case 0x5C: raw("\\\\")
    case 0x0A: raw("\\n")
    case 0x0D: raw("\\r")
    case 0x09: raw("\\t")
    default:
      let hex = String(byte, radix: 16)
      raw(hex.utf8.count == 1 ? "\\u000" : "\\u00")
      output.append(hex)
    }
  }

  /// Starts a new line inside an object that is spread over lines.
  package mutating func newline() { raw("\n") }

  /// Puts the next key of the innermost object on a line of its own.
  package mutating func breakBeforeNextKey() { breaksBeforeKey = true }

  private mutating func container(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void)
  {
    output.append(open)
    isFirst = true
    body(&self)
    isFirst = false
    output.append(close)
  }

  private mutating func separate() {
    if !isFirst { output.append(0x2C) }
    if breaksBeforeKey { output.append(0x0A) }
    breaksBeforeKey = false
    isFirst = false
  }

  private mutating func raw(_ text: StaticString) { text.withUTF8Buffer { output.append($0) } }

  /// `"spans":[[0,5],[9,12]]`
  package mutating func spans(_ spans: [Span]) {
    beginSpans()
    for span in spans { add(span) }
    endSpans()
  }

  package mutating func spans(of text: RunningText) {
    beginSpans()
    text.forEachSpan { add($0) }
    endSpans()
  }

  private mutating func beginSpans() {
    key("spans")
    output.append(0x5B)
    isFirst = true
  }

  private mutating func add(_ span: Span) {
    separate()
    output.append(0x5B)
    output.appendDigits(of: span.start)
    output.append(0x2C)
    output.appendDigits(of: span.end)
    output.append(0x5D)
  }

  private mutating func endSpans() {
    isFirst = false
    output.append(0x5D)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first byte from a place on that JSON escapes, or the end. Eight bytes at a time.
  fileprivate func plainEnd(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawBufferPointer(self)
    var offset = start
    while offset + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let (quote, slash) = (word ^ ones &* 0x22, word ^ ones &* 0x5C)
      // A byte that is zero, or below 0x20, borrows into its highest bit.
      let escaped =
        (word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote | (slash &- ones) & ~slash
      if escaped & (ones &* 0x80) != 0 { break }
      offset += 8
    }
    while offset < count, self[offset] >= 0x20, self[offset] != 0x22, self[offset] != 0x5C {
      offset += 1
    }
    return offset
  }
}

extension JSONWriter {
  /// A key with a text, left out where there is none.
  package mutating func optional(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    value(text)
  }

  package mutating func pair(_ name: StaticString, _ text: String) {
    key(name)
    value(text)
  }

  package mutating func pair(_ name: StaticString, _ number: Int) {
    key(name)
    value(number)
  }

  /// A key with a text or null.
  package mutating func nullable(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  package mutating func strings(_ name: StaticString, _ texts: [String]) {
    key(name)
    array(texts) { $0.value($1) }
  }
}
