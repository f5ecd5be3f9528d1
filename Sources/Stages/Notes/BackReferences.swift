import PetikLexicon
import PetikModel
import PetikText

/// What a note points back to: `Ibid.` to the note before it, `op. cit.` to the last note that
/// opens with the same name.
func backReference(
  of note: Footnote, after earlier: [Footnote], words: NoteWords
) -> BackReference? {
  let key = note.text.bytes.prefix(160).matchKey
  let before = earlier.indices.last
  if key.opens(with: words.ibid) { return BackReference(kind: .ibid, footnote: before) }
  if key.opens(with: words.idem) { return BackReference(kind: .idem, footnote: before) }
  let kind: BackReference.Kind
  if key.holds(words.opCit) {
    kind = .opCit
  } else if key.holds(words.locCit) {
    kind = .locCit
  } else {
    return nil
  }
  let name = key.split(separator: " ").first { $0.count > 2 } ?? ""
  let source = earlier.lastIndex { other in
    guard other.backReference == nil else { return false }
    return other.text.bytes.prefix(80).matchKey.split(separator: " ").contains(name)
  }
  return BackReference(kind: kind, footnote: source ?? before)
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
