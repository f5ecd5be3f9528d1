import PetikLexicon
import PetikModel
import PetikText

/// Reads one entry by itself. Always gives a work; the confidence says how much of it is sure.
package func parseReference(
  _ text: Bytes, lexicon: Lexicon
) -> (work: Work, confidence: Double, rule: String) {
  parseReference(text, lexicon: lexicon, style: .standard)
}

/// Reads one entry of a list whose style is known.
func parseReference(
  _ text: Bytes, lexicon: Lexicon, style: Succession
) -> (work: Work, confidence: Double, rule: String) {
  work(of: CutEntry(text, words: lexicon.references).read(by: style))
}

/// What an entry says, and how sure it is.
func work(of entry: EntryReading) -> (work: Work, confidence: Double, rule: String) {
  var work = entry.work
  if work.title == nil, work.authors.isEmpty {
    work.title = entry.text(entry.trimmed(entry.start..<entry.count)) ?? entry.bytes.string
  }
  let rule =
    entry.hasEarlyYear ? "author-year" : entry.quoted != nil ? "quoted-title" : "anchors"
  return (work, min(entry.confidence, 0.99), rule)
}
