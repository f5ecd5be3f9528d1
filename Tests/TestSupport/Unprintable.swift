/// Bytes that a page cannot show stand in angle brackets: `⟨0D⟩` is CR, `⟨E9⟩` a byte that is no
/// UTF-8. A line end of the page is LF.
package func bytes(fromReadable text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = text[...]
  while let open = rest.firstIndex(of: "⟨"), let close = rest[open...].firstIndex(of: "⟩") {
    bytes += rest[..<open].utf8
    let inner = rest[rest.index(after: open)..<close]
    if let byte = UInt8(inner, radix: 16) {
      bytes.append(byte)
    } else {
      bytes += rest[open...close].utf8
    }
    rest = rest[rest.index(after: close)...]
  }
  return bytes + rest.utf8
}
