/// Words of reference lists. Single words are lower case without a closing point; phrases are
/// match keys.
package struct ReferenceWords: Sendable {
  /// Between the last two authors: `dan`, `and`.
  package var connectives: Set<String>
  /// For the authors left out: `dkk`, `et al`.
  package var etAl: Set<String>
  /// Before the work that holds this one: `dalam`, `in`.
  package var containerWords: Set<String>
  /// Before a container word: `di dalam`.
  package var containerPrefixes: Set<String>
  /// Between an act's number and its year: `Nomor 5 Tahun 2019`.
  package var lawYearWords: Set<String>
  /// Words whose point ends no sentence.
  package var abbreviations: Set<String>
  /// Before the date on which a page was read.
  package var accessWords: Set<String>
  /// Words that lead to an address: `tersedia`, `available`, `from`.
  package var addressWords: Set<String>
  package var editorWords: Set<String>
  package var translatorWords: Set<String>
  package var pageWords: Set<String>
  package var volumeWords: Set<String>
  package var issueWords: Set<String>
  package var editionWords: Set<String>
  /// Kinds of theses.
  package var thesisWords: Set<String>
  /// Names of acts, regulations and rulings.
  package var lawWords: Set<String>
  /// In names of conferences and their proceedings.
  package var conferenceWords: Set<String>
  /// In names of journals.
  package var journalWords: Set<String>
  /// In names of publishers.
  package var publisherWords: Set<String>
  /// In names of bodies that publish as authors.
  package var organisationWords: Set<String>
  /// In titles of reports.
  package var reportWords: Set<String>
  /// Instead of a year.
  package var undatedWords: Set<String>
  /// Small words before a family name: `van`, `bin`.
  package var particles: Set<String>
  /// After a family name: `Jr`.
  package var suffixes: Set<String>
  /// Degrees and titles around names, without points.
  package var degrees: Set<String>
  /// Behind a publisher's name: `Inc`.
  package var companyWords: Set<String>
  /// `edited`, before `by`.
  package var editedWords: Set<String>
  package var byWords: Set<String>
  /// Before a work in a note: `lihat`, `see also`.
  package var prefixWords: Set<String>
  /// Months and their abbreviations.
  package var months: [String: Int]
  /// Headings of what follows a list and is no part of it, as match keys.
  package var followingHeadings: Set<String>
  /// Headings of groups inside a list, as match keys: `Buku`, `Internet`.
  package var groupHeadings: Set<String>
  /// Parts of acts that notes cite: `Pasal 28`.
  package var actParts: Set<String>
  /// Open an entry for what was said, not printed.
  package var interviewWords: Set<String>

  package func merging(_ other: ReferenceWords) -> ReferenceWords {
    var merged = self
    merged.connectives.formUnion(other.connectives)
    merged.etAl.formUnion(other.etAl)
    merged.containerWords.formUnion(other.containerWords)
    merged.containerPrefixes.formUnion(other.containerPrefixes)
    merged.lawYearWords.formUnion(other.lawYearWords)
    merged.abbreviations.formUnion(other.abbreviations)
    merged.accessWords.formUnion(other.accessWords)
    merged.addressWords.formUnion(other.addressWords)
    merged.editorWords.formUnion(other.editorWords)
    merged.translatorWords.formUnion(other.translatorWords)
    merged.pageWords.formUnion(other.pageWords)
    merged.volumeWords.formUnion(other.volumeWords)
    merged.issueWords.formUnion(other.issueWords)
    merged.editionWords.formUnion(other.editionWords)
    merged.thesisWords.formUnion(other.thesisWords)
    merged.lawWords.formUnion(other.lawWords)
    merged.conferenceWords.formUnion(other.conferenceWords)
    merged.journalWords.formUnion(other.journalWords)
    merged.publisherWords.formUnion(other.publisherWords)
    merged.organisationWords.formUnion(other.organisationWords)
    merged.reportWords.formUnion(other.reportWords)
    merged.undatedWords.formUnion(other.undatedWords)
    merged.particles.formUnion(other.particles)
    merged.suffixes.formUnion(other.suffixes)
    merged.degrees.formUnion(other.degrees)
    merged.companyWords.formUnion(other.companyWords)
    merged.editedWords.formUnion(other.editedWords)
    merged.byWords.formUnion(other.byWords)
    merged.prefixWords.formUnion(other.prefixWords)
    merged.months.merge(other.months) { first, _ in first }
    merged.followingHeadings.formUnion(other.followingHeadings)
    merged.groupHeadings.formUnion(other.groupHeadings)
    merged.actParts.formUnion(other.actParts)
    merged.interviewWords.formUnion(other.interviewWords)
    return merged
  }
}
