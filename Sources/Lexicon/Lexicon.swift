import PetikText

/// Words that mean something in print. One group a topic; in each group, words by language.
///
/// Rules ask the merged lexicon and never hold words of their own. All words are lower case. A
/// class, so that handing it on costs nothing.
package final class Lexicon: Sendable {
  package let hyphens: HyphenWords
  package let headings: HeadingWords
  package let languages: LanguageWords
  package let furniture: FurnitureWords
  package let front: FrontWords
  package let captions: CaptionWords
  package let tables: TableWords
  package let units: UnitWords
  package let notes: NoteWords
  package let references: ReferenceWords
  package let citations: CitationWords
  package let mentions: MentionWords
  package let checks: CheckWords
  /// Whole lines that some of these groups know.
  package let lines: LineWords
  /// What the words and phrases of ``citations`` may mean.
  package let citationClasses: WordTable<CitationClass>
  /// Words that organisations' names abbreviate, written out.
  package let abbreviations: WordTable<String>
  /// Single words of ``front``.
  package let opening: WordTable<OpeningClass>

  package init(
    hyphens: HyphenWords, headings: HeadingWords, languages: LanguageWords,
    furniture: FurnitureWords, front: FrontWords, captions: CaptionWords, tables: TableWords,
    units: UnitWords, notes: NoteWords, references: ReferenceWords, citations: CitationWords,
    mentions: MentionWords, checks: CheckWords
  ) {
    self.hyphens = hyphens
    self.headings = headings
    self.languages = languages
    self.furniture = furniture
    self.front = front
    self.captions = captions
    self.tables = tables
    self.units = units
    self.notes = notes
    self.references = references
    self.citations = citations
    self.mentions = mentions
    self.checks = checks
    lines = LineWords(headings: headings, notes: notes, references: references)
    citationClasses = WordTable(citations)
    abbreviations = citations.abbreviations
    opening = WordTable(front)
  }

  /// The same words but for those that a user may add to.
  package func replacing(
    headings: HeadingWords, furniture: FurnitureWords, captions: CaptionWords
  ) -> Lexicon {
    Lexicon(
      hyphens: hyphens, headings: headings, languages: languages, furniture: furniture,
      front: front, captions: captions, tables: tables, units: units, notes: notes,
      references: references, citations: citations, mentions: mentions, checks: checks)
  }

  package static let standard = Lexicon(
    hyphens: HyphenWords.indonesian.merging(.english),
    headings: HeadingWords.indonesian.merging(.english),
    languages: .standard,
    furniture: FurnitureWords.indonesian.merging(.english),
    front: FrontWords.indonesian.merging(.english),
    captions: CaptionWords.indonesian.merging(.english),
    tables: TableWords.indonesian.merging(.english),
    units: UnitWords.indonesian.merging(.english),
    notes: NoteWords.latin.merging(.indonesian).merging(.english),
    references: ReferenceWords.indonesian.merging(.english),
    citations: CitationWords.indonesian.merging(.english),
    mentions: MentionWords.indonesian.merging(.english),
    checks: CheckWords.indonesian.merging(.english)
  )
}
