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
    return map { name in
      if let family = name.family, let given = name.given { return "\(family), \(given)" }
      return name.literal ?? name.family ?? ""
    }.joined(separator: "; ")
  }
}
