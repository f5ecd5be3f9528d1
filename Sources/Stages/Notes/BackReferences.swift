import PetikLexicon
import PetikModel
import PetikText

/// How a note points back, by the words that it opens with: `Ibid.` to the note before it, `op.
/// cit.` to an earlier work of the author it names. Which work that is, the links find.
func backReference(
  of note: Footnote, after earlier: [Footnote], lexicon: Lexicon
) -> BackReference? {
  guard
    let kind = lexicon.notes.kind(
      of: note.text.bytes.prefix(200), behind: lexicon.references.prefixWords)
  else { return nil }
  return BackReference(kind: kind, footnote: earlier.indices.last)
}

extension NoteWords {
  /// The way in which a text points back; nil where it does not.
  ///
  /// - Parameter prefixes: words that may stand before it: `lihat`, `see also`.
  func kind(of text: ByteSlice, behind prefixes: Set<String>) -> BackReference.Kind? {
    var words = text.matchKey.split(separator: " ")[...]
    while let first = words.first, prefixes.contains(String(first)) { words = words.dropFirst() }
    let key = words.joined(separator: " ")
    if key.opens(with: ibid) { return .ibid }
    if key.opens(with: idem) { return .idem }
    if key.holds(opCit) { return .opCit }
    return key.holds(locCit) ? .locCit : nil
  }
}

extension String {
  fileprivate func opens(with phrases: Set<String>) -> Bool {
    phrases.contains { self == $0 || hasPrefix($0 + " ") }
  }

  fileprivate func holds(_ phrases: Set<String>) -> Bool {
    let padded = " " + self + " "
    return phrases.contains { phrase in padded.contains(" " + phrase + " ") }
  }
}
