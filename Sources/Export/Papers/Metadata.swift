extension PaperRecord {
  /// What the paper's front states; nil or empty where it states nothing.
  package struct Metadata: Sendable {
    package var title: String?
    package var titleLanguage: String?
    package var translatedTitle: String?
    package var translatedTitleLanguage: String?
    package var authors: [Author] = []
    package var affiliations: [Affiliation] = []
    package var journal: String?
    package var volume: String?
    package var issue: String?
    package var year: String?
    package var firstPage: String?
    package var lastPage: String?
    package var doi: String?
    package var issn: [ISSN] = []
    package var dates: [StatedDate] = []
  }

  package struct Author: Sendable {
    package var family: String?
    package var given: String?
    /// As printed.
    package var literal: String
    /// Ids of ``Affiliation``.
    package var affiliations: [String]
    package var email: String?
  }

  package struct Affiliation: Sendable {
    package var id: String
    package var text: String
  }

  package struct ISSN: Sendable {
    package var text: String
    /// `print` or `electronic`, where it is told.
    package var kind: String?
  }

  package struct StatedDate: Sendable {
    /// `received`, `accepted`, …
    package var kind: String
    /// ISO 8601.
    package var date: String
  }
}
