import PetikText

extension [CheckFinding] {
  /// For each finding a name that stays the same while its content does, whatever moves above it:
  /// of its rule, file, table, column and message, without the numbers of rows and lines. Findings
  /// of the same content are numbered in order.
  package var fingerprints: [String] {
    var seen: [String: Int] = [:]
    return map { finding in
      let content = finding.content
      let count = seen[content, default: 0] + 1
      seen[content] = count
      return String(SHA256.hex(of: Bytes("\(content)\u{0}\(count)".utf8)).prefix(32))
    }
  }
}

extension CheckFinding {
  fileprivate var content: String {
    [rule.id, file, cell?.table ?? "", cell?.column ?? "", messageWithoutNumbers]
      .joined(separator: "\u{0}")
  }

  /// Numbers in quotes are what was found; the others count rows, columns and bytes.
  private var messageWithoutNumbers: String {
    var text = ""
    var isQuoted = false
    for scalar in message.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, scalar.isDigit {
        if !text.hasSuffix("#") { text += "#" }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
