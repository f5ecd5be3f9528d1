import PetikText

/// What the single words of a line of front matter may be.
package struct OpeningClass: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// In the names of institutions, and in postal addresses.
  package static let institution = Self(rawValue: 1)
  package static let address = Self(rawValue: 2)
  /// The first word of what says for whom a paper was written.
  package static let opensDedication = Self(rawValue: 4)
  /// Labels a statement by itself.
  package static let statement = Self(rawValue: 8)
  /// `ISSN`, `DOI`
  package static let identifier = Self(rawValue: 16)
}

extension WordTable<OpeningClass> {
  convenience init(_ words: FrontWords) {
    self.init([
      (words.institutionWords, .institution), (words.addressWords, .address),
      (Set(words.dedications.map(\.firstWord)), .opensDedication),
      (words.statementLabels, .statement), (["issn", "doi"], .identifier),
    ])
  }
}
