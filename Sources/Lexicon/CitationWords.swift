import PetikText

/// What is said in and around citations. All words are lower case; a full stop at a word's end is
/// left out.
package struct CitationWords: Sendable {
  /// Join the last author to the others. `&` always separates and needs no entry.
  package var connectives: Set<String>
  /// Stand for the authors left out: `dkk`.
  package var andOthers: Set<String>
  /// The words that those are made of, where they are two: `et al`.
  package var andOthersParts: Set<String>
  /// Lower-case parts of names: `van`, `bin`.
  package var particles: Set<String>
  /// Stand in a citation before its authors: `lihat`, `cf`.
  package var prefixes: Set<String>
  /// Between a work that was not seen and the one that quotes it.
  package var secondary: Set<String>
  /// Open a locator: `hlm`, `pp`.
  package var locators: Set<String>
  /// Take the place of a year, as match keys: `n d`.
  package var undated: Set<String>
  /// Open a citation that names what was said and to whom, not a work.
  package var interviews: Set<String>
  /// Tell that a name is an organisation's.
  package var organisations: Set<String>
  /// Lower-case words inside the names of organisations.
  package var organisationLinks: Set<String>
  /// Never part of a name in running text: sentence openers, roles, kinds of writing.
  package var notNames: Set<String>
  /// Whatever bears one of these names is dated, not cited: laws, events, parts of the paper.
  package var dated: Set<String>
  /// A number after one of these is a date, not a citation's year.
  package var beforeDates: Set<String>
  /// Months, which date even where they are capitalised.
  package var months: Set<String>
  /// A name behind one of these is a place or a time, and no author.
  package var placeWords: Set<String>
  /// A number in brackets behind one of these belongs to it: `ayat (2)`.
  package var numbered: Set<String>
  /// What the next words name is a thing of that year and no author: `novel`, `kota`.
  package var kinds: Set<String>
  /// Words that organisations' names abbreviate: `ri` for `republik indonesia`.
  package var abbreviated: [String: String]

  /// ``abbreviated`` as a table.
  package var abbreviations: WordTable<String> {
    WordTable(abbreviated.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }) { first, _ in first
    }
  }

  package func merging(_ other: CitationWords) -> CitationWords {
    CitationWords(
      connectives: connectives.union(other.connectives),
      andOthers: andOthers.union(other.andOthers),
      andOthersParts: andOthersParts.union(other.andOthersParts),
      particles: particles.union(other.particles),
      prefixes: prefixes.union(other.prefixes),
      secondary: secondary.union(other.secondary),
      locators: locators.union(other.locators),
      undated: undated.union(other.undated),
      interviews: interviews.union(other.interviews),
      organisations: organisations.union(other.organisations),
      organisationLinks: organisationLinks.union(other.organisationLinks),
      notNames: notNames.union(other.notNames),
      dated: dated.union(other.dated),
      beforeDates: beforeDates.union(other.beforeDates),
      months: months.union(other.months),
      placeWords: placeWords.union(other.placeWords),
      numbered: numbered.union(other.numbered),
      kinds: kinds.union(other.kinds),
      abbreviated: abbreviated.merging(other.abbreviated) { first, _ in first })
  }
}
