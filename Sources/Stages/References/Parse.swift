import PetikLexicon
import PetikModel
import PetikText

/// Reads one entry by itself. Always gives a work; the confidence says how much of it is sure.
package func parseReference(
  _ text: Bytes, lexicon: Lexicon
) -> (work: Work, confidence: Double, rule: String) {
  var entry = EntryReading(text, words: lexicon.references)
  for rule in FieldRule.all { rule.read(&entry) }
  if entry.work.title == nil, entry.work.authors.isEmpty {
    entry.work.title = entry.text(entry.trimmed(entry.start..<entry.count)) ?? text.string
  }
  let rule =
    entry.hasEarlyYear ? "author-year" : entry.quoted != nil ? "quoted-title" : "anchors"
  return (entry.work, min(entry.confidence, 0.99), rule)
}
