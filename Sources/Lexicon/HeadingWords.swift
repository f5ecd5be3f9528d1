/// Headings that name the part a section plays.
package struct HeadingWords: Sendable {
  /// Whole headings, as match keys, and the role they name. Roles are the dataset's names.
  package var roles: [String: String]
  /// Words that name the role of a longer heading that begins with them; the longest count. Empty:
  /// such a heading names none.
  package var openings: [String: String]
  /// Words before a chapter's number: `BAB II`.
  package var chapterWords: Set<String>
  /// Headings of abstracts and keywords; no sections.
  package var abstracts: Set<String>
  package var keywords: Set<String>
  /// Headings of boxes beside the abstract: `Article info`.
  package var boxes: Set<String>

  package func merging(_ other: HeadingWords) -> HeadingWords {
    HeadingWords(
      roles: roles.merging(other.roles) { first, _ in first },
      openings: openings.merging(other.openings) { first, _ in first },
      chapterWords: chapterWords.union(other.chapterWords),
      abstracts: abstracts.union(other.abstracts), keywords: keywords.union(other.keywords),
      boxes: boxes.union(other.boxes))
  }

  /// Whether a heading is one with which a paper's body begins.
  package func opensBody(_ key: String) -> Bool {
    switch roles[key] {
    case "introduction", "background", "preface", "contents": true
    default: false
    }
  }

  /// The role that a heading names by itself, by its match key; nil where it names none.
  package func role(of key: String) -> String? {
    if let role = roles[key] { return role }
    var opening = key[...]
    while true {
      if let role = openings[String(opening)] { return role.isEmpty ? nil : role }
      guard let blank = opening.utf8.lastIndex(of: 0x20) else { return nil }
      opening = key[..<blank]
    }
  }
}
