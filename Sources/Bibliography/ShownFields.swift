import PetikModel

extension Work {
  /// The fields that a work has, by their names in CSL-JSON, as a person reads them.
  package var shownFields: [(name: String, value: String)] {
    let all: [(String, String?)] = [
      ("type", type), ("author", authors.shown), ("editor", editors.shown),
      ("translator", translators.shown), ("issued", issued.map { $0.iso + (yearSuffix ?? "") }),
      ("title", title), ("container-title", containerTitle), ("volume", volume), ("issue", issue),
      ("page", page), ("number", number), ("edition", edition), ("publisher", publisher),
      ("publisher-place", publisherPlace), ("genre", genre), ("locator", locator), ("DOI", doi),
      ("ISBN", isbn), ("ISSN", issn), ("URL", url), ("accessed", accessed?.iso), ("note", note),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }
}

extension [Name] {
  fileprivate var shown: String? {
    if isEmpty { return nil }
    return map(\.shown).joined(separator: "; ")
  }
}

extension Name {
  /// `Sari, D.`; a name that is not parted as it is.
  package var shown: String {
    if let family, let given { return "\(family), \(given)" }
    return literal ?? family ?? ""
  }
}
