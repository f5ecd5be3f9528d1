import PetikText

/// File formats that are told by their first bytes and hold no plain text.
enum BinaryFormat {
  private static let signatures: [(StaticString, String)] = [
    ("%PDF-", "a PDF document"), ("PK\u{3}\u{4}", "a zip archive or office document"),
    ("GIF8", "a GIF image"), ("{\\rtf", "an RTF document"), ("%!PS", "a PostScript document"),
    ("SQLite format 3", "an SQLite database"), ("\u{7F}ELF", "a program"),
  ]

  /// What the file is, with its article; nil where it may be text.
  static func of(_ bytes: Bytes) -> String? {
    for (signature, name) in signatures where bytes.starts(signature) { return name }
    let head = Array(bytes.prefix(4))
    switch head {
    case [0x89, 0x50, 0x4E, 0x47]: return "a PNG image"
    case [0xD0, 0xCF, 0x11, 0xE0]: return "an office document"
    default: break
    }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) { return "a JPEG image" }
    if head.starts(with: [0x1F, 0x8B]) { return "a gzip archive" }
    return nil
  }
}
