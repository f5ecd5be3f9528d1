/// What stands in an output for the scalars that mean something there.
struct Escapes: Sendable {
  let replacements: [Unicode.Scalar: String]

  static let html = Escapes(replacements: [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\0": "␀",
  ])

  /// Of GitHub: a name behind `@` would call its bearer, `|` would end a table's cell.
  static let markdown = Escapes(
    replacements: [
      "&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "@": "&#64;", "\n": " ", "\r": " ",
      "\0": "␀",
    ].merging("*_`[]\\~#".unicodeScalars.map { ($0, "\\\($0)") }) { $1 })

  /// Control characters as their pictures: none of the data's reaches the terminal.
  static let terminal = Escapes(
    replacements: Dictionary(
      uniqueKeysWithValues: (0..<0x20).compactMap { control in
        Unicode.Scalar(0x2400 + control).map { (Unicode.Scalar(UInt8(control)), String($0)) }
      } + [("\u{7F}", "␡")] + (0x80..<0xA0).map { (Unicode.Scalar(UInt8($0)), "�") }))
}

extension String {
  func escaped(_ escapes: Escapes) -> String {
    guard unicodeScalars.contains(where: { escapes.replacements[$0] != nil }) else { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      if let replacement = escapes.replacements[scalar] {
        escaped += replacement
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
