import PetikText

extension Bytes {
  /// One record of RFC 4180: quotes where they are needed, CR LF behind it.
  package mutating func appendCSVRow(_ fields: [String]) {
    // A row of one empty field would be no row.
    if fields == [""] { self += [0x22, 0x22] }
    for (index, field) in fields.enumerated() {
      if index > 0 { append(0x2C) }
      appendCSVField(field)
    }
    self += [0x0D, 0x0A]
  }

  private mutating func appendCSVField(_ text: String) {
    let needsQuotes = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      self += text.utf8
      return
    }
    append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { append(0x22) }
      append(byte)
    }
    append(0x22)
  }
}
