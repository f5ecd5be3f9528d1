import PetikModel
import PetikText

/// Turns a file of markup into the text that it shows; see ``decode(_:)`` for plain text.
///
/// - Throws: ``DecodeError`` where the file is broken, holds no text or no article.
package func decode(
  _ bytes: Bytes, as format: SourceFormat
) throws(DecodeError) -> (output: DecodedText, findings: [Finding]) {
  if format == .plainText { return try decode(bytes) }
  let read = try readDeclared(bytes)
  var decoded = read.output
  decoded.bytes = withoutControls(decoded.bytes)
  let document = try readMarkup(decoded.bytes, isHTML: format != .xml)
  if format == .xml {
    decoded.take(try articleText(document))
  } else {
    var html = HTMLText(document)
    decoded.take(html.write())
  }
  if decoded.bytes.allSatisfy(\.isBlank) {
    throw DecodeError(
      description: "the file has no text in its markup; expected a paper's full text")
  }
  decoded.isVerbatim = false
  return (decoded, read.findings)
}

private func articleText(_ document: MarkupNode) throws(DecodeError) -> MarkupText {
  let root = document.children.first { !$0.isText }
  guard let article = root?.name == "article" ? root : root?.first("article") else {
    throw DecodeError(
      description: "the XML's outermost element is <\(root?.name ?? "")>; petik reads articles in "
        + "JATS, whose outermost element is <article>")
  }
  var jats = JATSText(article)
  return jats.write()
}

/// The file as UTF-8: what the bytes are goes before what the file says they are.
private func readDeclared(
  _ bytes: Bytes
) throws(DecodeError) -> (output: DecodedText, findings: [Finding]) {
  guard let declared = declaredCharset(bytes), ByteOrder.of(bytes) == nil else {
    return try decode(bytes)
  }
  let isUTF8 = UTF8Damage.of(bytes).malformed == 0
  let saysUTF8 = ["utf-8", "utf8"].contains(declared.lowercased())
  if isUTF8 {
    var result = try decode(bytes)
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    if !saysUTF8, !isPlain {
      result.findings.append(
        Finding(
          .charsetDetected,
          "the file says that it is in \(declared), but it is in UTF-8 and was read as such"))
    }
    return result
  }
  if !saysUTF8, let text = convert(bytes, from: declared) {
    return (DecodedText(bytes: text, encoding: declared, isVerbatim: false), [])
  }
  return try decode(bytes)
}

/// The charset that an XML declaration or HTML's `meta` names.
private func declaredCharset(_ bytes: Bytes) -> String? {
  let head = bytes.prefix(2_048)
  for label in ["encoding=", "charset="] as [StaticString] {
    guard let found = head.firstRange(of: label) else { continue }
    let name = head[found.upperBound...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
      .prefix { $0.isWordByte && $0 < 0x80 || $0 == 0x2D || $0 == 0x5F }
    if !name.isEmpty, name.count <= 40 { return name.string }
  }
  return nil
}

/// Markup may not hold control characters; they show nothing.
private func withoutControls(_ bytes: Bytes) -> Bytes {
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  return text.map { byte in
    let isLayout = byte == 0x09 || byte == 0x0A || byte == 0x0D
    return byte < 0x20 && !isLayout || byte == 0x7F ? 0x20 : byte
  }
}

extension DecodedText {
  fileprivate mutating func take(_ text: MarkupText) {
    bytes = text.bytes
    markup = text.markup
  }
}
