import PetikModel

extension Work {
  /// This work with what another print of it adds. The fuller print leads; where both state a field
  /// its word counts.
  package func merged(with other: Work) -> Work {
    let (full, rest) = other.shownFields.count > shownFields.count ? (other, self) : (self, other)
    var work = full
    work.doi = full.doi ?? rest.doi
    work.url = full.url ?? rest.url
    work.accessed = full.accessed ?? (full.url == nil ? rest.accessed : nil)
    // Volume and pages of a chapter are no article's.
    guard full.type == rest.type else { return work }
    if work.authors.isEmpty { work.authors = rest.authors }
    if work.editors.isEmpty { work.editors = rest.editors }
    if work.translators.isEmpty { work.translators = rest.translators }
    work.issued = full.issued ?? rest.issued
    work.title = full.title ?? rest.title
    work.containerTitle = full.containerTitle ?? rest.containerTitle
    work.volume = full.volume ?? rest.volume
    work.issue = full.issue ?? rest.issue
    work.page = full.page ?? rest.page
    work.number = full.number ?? rest.number
    work.edition = full.edition ?? rest.edition
    work.publisher = full.publisher ?? rest.publisher
    work.publisherPlace = full.publisherPlace ?? rest.publisherPlace
    work.isbn = full.isbn ?? rest.isbn
    work.issn = full.issn ?? rest.issn
    work.genre = full.genre ?? rest.genre
    return work
  }
}
