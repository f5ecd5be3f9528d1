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
  var entry = readEntry(text, words: lexicon.references, style: style)
  if entry.work.title == nil, entry.work.authors.isEmpty {
    entry.work.title = entry.text(entry.trimmed(entry.start..<entry.count)) ?? text.string
  }
  let rule =
    entry.hasEarlyYear ? "author-year" : entry.quoted != nil ? "quoted-title" : "anchors"
  return (entry.work, min(entry.confidence, 0.99), rule)
}

func readEntry(_ text: Bytes, words: ReferenceWords, style: Succession) -> EntryReading {
  var entry = EntryReading(text, words: words, style: style)
  for rule in FieldRule.all { rule.read(&entry) }
  return entry
}
