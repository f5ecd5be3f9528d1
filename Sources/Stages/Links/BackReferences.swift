import PetikLexicon
import PetikModel
import PetikText

/// Gives notes that point back the work they mean, and finds those that point back by a short
/// title.
func resolveBackReferences(in paper: inout Paper, _ keys: [WorkKeys], words: NoteWords) {
  var known = CitedBefore(keys)
  for index in paper.footnotes.indices {
    if let back = paper.footnotes[index].backReference {
      paper.footnotes[index].backReference = resolved(back, of: index, in: paper, words, &known)
        .following(sameAs: paper.references)
    } else if let back = shortTitle(of: index, in: paper, &known) {
      paper.footnotes[index].backReference = back
    }
  }
}

private func resolved(
  _ back: BackReference, of index: Int, in paper: Paper, _ words: NoteWords,
  _ known: inout CitedBefore
) -> BackReference {
  switch back.kind {
  case .shortTitle: return back
  case .ibid, .idem: return before(index, in: paper, as: back.kind)
  case .opCit, .locCit:
    let call = OpenedName(paper.footnotes[index].text.bytes, words: words)
    // `Loc. cit.` alone means the note before.
    guard let name = call.name else { return before(index, in: paper, as: back.kind) }
    known.read(paper, before: index)
    if let found = known.work(by: name, title: call.title, in: paper) {
      return BackReference(kind: back.kind, footnote: found.note, reference: found.reference)
    }
    // The list has the work, though no note before this one cites it.
    return BackReference(
      kind: back.kind, footnote: nil, reference: known.listed(by: name, in: paper))
  }
}

/// The last work of the note before; of an earlier one where that only explains.
private func before(_ index: Int, in paper: Paper, as kind: BackReference.Kind) -> BackReference {
  for note in (max(0, index - 6)..<index).reversed() {
    let source = paper.footnotes[note]
    // Notes with signs stand outside the count.
    if Int(source.label) == nil, Int(paper.footnotes[index].label) != nil { continue }
    guard let work = source.references.last ?? source.backReference?.reference else { continue }
    return BackReference(kind: kind, footnote: note, reference: work)
  }
  return BackReference(kind: kind, footnote: index > 0 ? index - 1 : nil)
}

extension BackReference {
  /// With the first of several references to the one work.
  fileprivate func following(sameAs references: [Reference]) -> BackReference {
    guard let reference, references.indices.contains(reference) else { return self }
    var back = self
    back.reference = references[reference].sameAs ?? reference
    return back
  }
}

/// `Rahman, Hutan, 12.` after `A. Rahman, Hutan dan Negara (Jambi: Pena, 2011), 4.`
private func shortTitle(
  of index: Int, in paper: Paper, _ known: inout CitedBefore
) -> BackReference? {
  let own = paper.footnotes[index]
  guard own.text.count < 160, own.references.count == 1, let reference = own.references.first,
    paper.references.indices.contains(reference)
  else { return nil }
  let work = paper.references[reference].work
  guard work.issued == nil, work.publisher == nil, work.url == nil, work.containerTitle == nil,
    let title = known.keys[reference].title, title.utf8.count >= 4
  else { return nil }
  let family = known.keys[reference].family
  guard !family.isEmpty else { return nil }
  known.read(paper, before: index)
  guard let found = known.datedWork(of: family, title: title, besides: reference) else {
    return nil
  }
  return BackReference(
    kind: .shortTitle, footnote: found.note,
    reference: paper.references[found.reference].sameAs ?? found.reference)
}
