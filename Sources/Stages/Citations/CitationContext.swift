import PetikLexicon
import PetikText

/// What a rule may ask: the block's text, the words, the paper's habits. A class, since every reader
/// of names carries it.
final class CitationContext {
  let text: Bytes
  let words: WordTable<CitationClass>
  private let lexicon: Lexicon
  let habits: Habits

  init(text: Bytes, lexicon: Lexicon, habits: Habits) {
    self.text = text
    self.lexicon = lexicon
    words = lexicon.citationClasses
    self.habits = habits
  }

  /// What a word may mean, whatever punctuation is around it.
  func classes(_ word: Range<Int>) -> CitationClass { words.classes(of: text[text.core(word)]) }

  /// What a word or two may mean, as match key.
  func phraseClasses(_ range: Range<Int>) -> CitationClass {
    text[range].withMatchKey { words.classes(of: $0) }
  }

  /// A text opens with one of the words for what was said and to whom.
  func opensAsInterview(_ name: String) -> Bool {
    let name = name.lowercased()
    return lexicon.citations.interviews.contains { name.hasPrefix($0) }
  }
}
