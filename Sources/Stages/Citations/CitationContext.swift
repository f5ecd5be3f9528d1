import PetikLexicon
import PetikText

/// What a rule may ask: the block's text, the words, the paper's habits. A class, since every reader
/// of names carries it.
final class CitationContext: Sendable {
  let text: Bytes
  let words: CitationWords
  let habits: Habits

  init(text: Bytes, words: CitationWords, habits: Habits) {
    self.text = text
    self.words = words
    self.habits = habits
  }
}
