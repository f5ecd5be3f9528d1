/// Words that a printed paper sets where markup has elements: they open parts that the stages know
/// by their words.
package struct MarkupWords: Sendable {
  package let abstract, keywords, references: String
  package let volume, issue, pages: String
  /// By JATS's `date-type`.
  package let dates: [String: String]

  package static func of(_ language: String?) -> MarkupWords {
    language?.lowercased().hasPrefix("id") == true ? indonesian : english
  }

  static let indonesian = MarkupWords(
    abstract: "Abstrak", keywords: "Kata kunci", references: "Daftar Pustaka",
    volume: "Vol.", issue: "No.", pages: "hlm.",
    dates: [
      "received": "Diterima", "rev-recd": "Direvisi", "accepted": "Disetujui",
      "pub": "Dipublikasikan",
    ])

  static let english = MarkupWords(
    abstract: "Abstract", keywords: "Keywords", references: "References",
    volume: "Vol.", issue: "No.", pages: "pp.",
    dates: [
      "received": "Received", "rev-recd": "Revised", "accepted": "Accepted", "pub": "Published",
    ])
}
