/// What a byte of UTF-8 is, for scanning without decoding.
extension UInt8 {
  @inlinable package var isASCIIDigit: Bool { self &- 0x30 < 10 }
  @inlinable package var isASCIIUpper: Bool { self &- 0x41 < 26 }
  @inlinable package var isASCIILower: Bool { self &- 0x61 < 26 }
  @inlinable package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// A letter of ASCII or a byte of a longer character.
  @inlinable package var isWordByte: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }

  /// Blank, tab, carriage return, line feed, form feed, vertical tab, NUL: what the ledger
  /// leaves out.
  @inlinable package var isBlank: Bool {
    self == 0x20 || (self >= 0x09 && self <= 0x0D) || self == 0
  }

  @inlinable package var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// The byte in lower case, where it is an ASCII letter.
  @inlinable package var lowered: UInt8 { isASCIIUpper ? self | 0x20 : self }
}
