/// Words that mean something in print. One group a topic; in each group, words by language.
///
/// Rules ask the merged lexicon and never hold words of their own. All words are lower case.
package struct Lexicon: Sendable {
  package var hyphens: HyphenWords
  package var headings: HeadingWords
  package var languages: LanguageWords
  package var furniture: FurnitureWords
  package var front: FrontWords
  package var captions: CaptionWords
  package var tables: TableWords
  package var units: UnitWords
  package var notes: NoteWords
  package var references: ReferenceWords
  package var citations: CitationWords
  package var mentions: MentionWords
  package var checks: CheckWords

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
