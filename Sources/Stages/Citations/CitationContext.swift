import PetikLexicon
import PetikText

/// What a rule may ask: the block's text, the words, the paper's habits. A class, since every reader
/// of names carries it.
final class CitationContext {
  let text: Bytes
  private let lexicon: Lexicon
  let habits: Habits

  init(text: Bytes, lexicon: Lexicon, habits: Habits) {
    self.text = text
    self.lexicon = lexicon
    self.habits = habits
  }

  var words: CitationWords { lexicon.citations }
}
