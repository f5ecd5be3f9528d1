import PetikLexicon
import PetikModel
import PetikText

/// How a note points back, by the words that it opens with: `Ibid.` to the note before it, `op.
/// cit.` to an earlier work of the author it names. Which work that is, the links find.
func backReference(
  of note: Footnote, after earlier: [Footnote], lexicon: Lexicon
) -> BackReference? {
  let opening = note.text.bytes.prefix(200)
  let prefixes = lexicon.references.prefixes
  guard let form = lexicon.notes.form(of: opening, behind: prefixes) else { return nil }
  let kind: BackReference.Kind =
    switch form {
    case .ibid: .ibid
    case .idem: .idem
    case .opCit: .opCit
    case .locCit: .locCit
    }
  return BackReference(kind: kind, footnote: earlier.indices.last)
}
