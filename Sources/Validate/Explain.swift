extension Rule {
  /// The page about the rule, in Markdown.
  package var page: String {
    """
    # \(id)

    \(title). Severity: \(severity.rawValue).

    \(why)

    \(mend)

    Bad:

    \(indented(bad))

    Good:

    \(indented(good))

    """
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
  }

  /// Every rule in a line, by check.
  package static var list: String {
    let width = names.map(\.utf8.count).max() ?? 0
    return all.map { rule in
      let blanks = String(repeating: " ", count: width - rule.id.utf8.count)
      let severity = rule.severity.rawValue
      let gap = String(repeating: " ", count: 7 - severity.utf8.count)
      return "\(rule.id)\(blanks)  \(severity)\(gap)  \(rule.title)\n"
    }.joined()
  }

  /// The chapter of the documentation that holds every page.
  package static var chapter: String {
    let pages = all.map { rule in
      let lines = rule.page.split(separator: "\n", omittingEmptySubsequences: false)
      return "## " + lines[0].dropFirst(2) + "\n" + lines.dropFirst().joined(separator: "\n")
    }
    return """
      # Rules of petik validate

      What `petik validate` can find, by name. Written by `petik explain --all`; do not edit.


      """ + pages.joined(separator: "\n")
  }
}
