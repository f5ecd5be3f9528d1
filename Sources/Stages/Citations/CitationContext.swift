import PetikLexicon
import PetikText

/// What a rule may ask: the block's text, the words, the paper's habits.
struct CitationContext: Sendable {
  var text: Bytes
  var words: CitationWords
  var habits: Habits
}
