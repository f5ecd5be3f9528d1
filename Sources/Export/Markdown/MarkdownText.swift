import PetikText

extension Bytes {
  /// Appends a text so that a reader of CommonMark and of GitHub's tables, notes and strikethrough
  /// gives it back as it is, on one line.
  ///
  /// - Parameter isLineStart: whether it opens a line, where `#`, `1.` and the like mean more.
  mutating func appendMarkdown(_ text: ByteSlice, isLineStart: Bool) {
    let text = text[text.trimmedRange]
    if isLineStart { appendOpening(text) } else { appendInline(text) }
  }

  private mutating func appendOpening(_ text: ByteSlice) {
    guard let first = text.first else { return }
    switch first {
    case 0x23, 0x2B, 0x2D, 0x3D, 0x3E, 0x3A: append(0x5C)
    case 0x30...0x39:
      // `12.` and `12)` would begin a list.
      let digits = text.prefix { $0.isASCIIDigit }
      let end = digits.endIndex
      guard end < text.endIndex, text[end] == 0x2E || text[end] == 0x29,
        end + 1 == text.endIndex || text[end + 1] <= 0x20
      else { break }
      self += digits
      append(0x5C)
      return appendInline(text[end...])
    default: break
    }
    appendInline(text)
  }

  private mutating func appendInline(_ text: ByteSlice) {
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case 0x5C, 0x60, 0x2A, 0x5B, 0x5D, 0x3C, 0x7E, 0x7C: self += [0x5C, byte]
      case 0x5F: self += text.isInsideWord(index) ? [byte] : [0x5C, byte]
      // An entity begins with a letter or a hash.
      case 0x26:
        let next = index + 1 < text.endIndex ? text[index + 1] : 0x20
        self += next == 0x23 || next.isASCIILetter ? [0x5C, byte] : [byte]
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D: append(0x20)
      case 0x00...0x1F, 0x7F: self += "\u{FFFD}".utf8
      default: append(byte)
      }
    }
  }

  /// Appends a text for HTML.
  mutating func appendHTML(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: self += "&amp;".utf8
      case 0x3C: self += "&lt;".utf8
      case 0x3E: self += "&gt;".utf8
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D: append(0x20)
      case 0x00...0x1F, 0x7F: self += "\u{FFFD}".utf8
      default: append(byte)
      }
    }
  }
}

extension ByteSlice {
  /// Whether ASCII letters or digits stand on both sides.
  fileprivate func isInsideWord(_ index: Int) -> Bool {
    guard index > startIndex, index + 1 < endIndex else { return false }
    func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit }
    return isWord(self[index - 1]) && isWord(self[index + 1])
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { 0x61...0x7A ~= self | 0x20 }
}
