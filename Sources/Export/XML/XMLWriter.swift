import CPetikXML
import PetikText

/// Writes well-formed XML by libxml2, whatever the texts hold.
final class XMLWriter {
  private let writer: OpaquePointer
  private var isWhole = true

  init?() {
    guard let writer = petik_xml_writer_open() else { return nil }
    self.writer = writer
  }

  deinit { petik_xml_writer_close(writer) }

  /// An element with its content; attributes without a value are left out.
  func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: () -> Void = {}
  ) {
    note(petik_xml_write_start(writer, name))
    for case (let key, let value?) in attributes {
      note(petik_xml_write_attribute(writer, key, value.inXML))
    }
    content()
    note(petik_xml_write_end(writer))
  }

  /// An element that holds a text; none where there is no text.
  func text(
    _ name: String, _ text: String?, _ attributes: KeyValuePairs<String, String?> = [:]
  ) {
    guard let text, !text.utf8.allSatisfy(\.isBlank) else { return }
    element(name, attributes) { self.text(text) }
  }

  func text(_ text: String) { self.text(text.utf8) }

  func text(_ bytes: some Collection<UInt8>) {
    var text = Bytes(bytes)
    if text.contains(where: \.mayBeForbidden) { text = Bytes(text.string.inXML.utf8) }
    text.append(0)
    text.withUnsafeBytes { bytes in
      let signs = bytes.assumingMemoryBound(to: CChar.self).baseAddress
      if let signs { note(petik_xml_write_text(writer, signs)) }
    }
  }

  /// Starts a line, so that differences are read line by line.
  func newline() { text("\n") }

  /// - Throws: where the memory is out.
  func document(declaration: String) throws(ExportError) -> Bytes {
    var bytes: UnsafePointer<UInt8>?
    let count = petik_xml_written(writer, &bytes)
    guard isWhole, count >= 0, let bytes else {
      throw ExportError("there is no memory to write the XML; export fewer papers at a time")
    }
    return Bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(declaration)".utf8)
      + UnsafeBufferPointer(start: bytes, count: Int(count)) + [0x0A]
  }

  private func note(_ result: Int32) { if result == 0 { isWhole = false } }
}

extension String {
  /// Without what XML 1.0 forbids: U+FFFD stands for it.
  fileprivate var inXML: String {
    let isAllowed = unicodeScalars.allSatisfy(\.isAllowedInXML)
    if isAllowed { return self }
    let scalars = unicodeScalars.map { $0.isAllowedInXML ? $0 : "\u{FFFD}" }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension UInt8 {
  /// A control character, or the first byte of a scalar that may be none or worse.
  fileprivate var mayBeForbidden: Bool {
    self < 0x20 && self != 0x09 && self != 0x0A || self == 0x7F || self == 0xC2 || self >= 0xED
  }
}

extension Unicode.Scalar {
  /// A carriage return would be read back as a line feed.
  fileprivate var isAllowedInXML: Bool {
    switch value {
    case 0x09, 0x0A: true
    case ..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
