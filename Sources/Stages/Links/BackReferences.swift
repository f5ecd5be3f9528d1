import PetikLexicon
import PetikModel
import PetikText

/// Gives notes that point back the work they mean, and finds those that point back by a short
/// title.
func resolveBackReferences(in paper: inout Paper, words: NoteWords) {
  for index in paper.footnotes.indices {
    if let back = paper.footnotes[index].backReference {
      paper.footnotes[index].backReference = resolved(back, of: index, in: paper, words)
        .following(sameAs: paper.references)
    } else if let back = shortTitle(of: index, in: paper) {
      paper.footnotes[index].backReference = back
    }
  }
}

private func resolved(
  _ back: BackReference, of index: Int, in paper: Paper, _ words: NoteWords
) -> BackReference {
  switch back.kind {
  case .shortTitle: return back
  case .ibid, .idem: return before(index, in: paper, as: back.kind)
  case .opCit, .locCit:
    let call = OpenedName(paper.footnotes[index].text.bytes, words: words)
    // `Loc. cit.` alone means the note before.
    guard let name = call.name else { return before(index, in: paper, as: back.kind) }
    if let found = namedWork(name, title: call.title, before: index, in: paper) {
      return BackReference(kind: back.kind, footnote: found.note, reference: found.reference)
    }
    // The list has the work, though no note before this one cites it.
    let listed = paper.references.lastIndex { $0.origin == .list && $0.isBy(name) }
    return BackReference(kind: back.kind, footnote: nil, reference: listed)
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

/// The last work of an earlier note that a name is an author of, one with the title where that is
/// named; the note alone where the work was not read.
private func namedWork(
  _ name: Substring, title: String, before index: Int, in paper: Paper
) -> (note: Int, reference: Int?)? {
  var latest: (note: Int, reference: Int?)?
  for note in (0..<index).reversed() {
    let works = paper.footnotes[note].references.filter(paper.references.indices.contains)
    for work in works.reversed() where paper.references[work].isBy(name) {
      if title.isEmpty { return (note, work) }
      let whole = paper.references[work].work.title?.matchKey ?? ""
      if whole.hasPrefix(title) { return (note, work) }
      latest = latest ?? (note, work)
    }
  }
  if let latest { return latest }
  // The note that names it, though no work of that name could be read there.
  for note in (0..<index).reversed() where paper.footnotes[note].backReference == nil {
    let words = paper.footnotes[note].text.bytes.prefix(120).matchKey.split(separator: " ")
    if words.contains(name) { return (note, nil) }
  }
  return nil
}

extension Reference {
  /// Whether a name is among the authors, or among the words that the printed entry opens with.
  fileprivate func isBy(_ name: Substring) -> Bool {
    let authors = work.authors.flatMap { [$0.family, $0.literal].compactMap { $0?.matchKey } }
    if authors.contains(where: { $0.split(separator: " ").contains(name) }) { return true }
    guard work.authors.isEmpty || origin == .footnote else { return false }
    return printed.matchKey.split(separator: " ").prefix(8).contains(name)
  }
}

/// `Rahman, Hutan, 12.` after `A. Rahman, Hutan dan Negara (Jambi: Pena, 2011), 4.`
private func shortTitle(of index: Int, in paper: Paper) -> BackReference? {
  let own = paper.footnotes[index]
  guard own.text.count < 160, own.references.count == 1, let reference = own.references.first,
    paper.references.indices.contains(reference)
  else { return nil }
  let work = paper.references[reference].work
  guard work.issued == nil, work.publisher == nil, work.url == nil, work.containerTitle == nil,
    let title = work.title?.matchKey, title.utf8.count >= 4, !work.familyKey.isEmpty
  else { return nil }
  for note in (0..<index).reversed() {
    for other in paper.footnotes[note].references
    where other != reference && paper.references.indices.contains(other) {
      let earlier = paper.references[other].work
      guard earlier.familyKey == work.familyKey, earlier.issued != nil,
        let whole = earlier.title?.matchKey, whole == title || whole.hasPrefix(title + " ")
      else { continue }
      return BackReference(
        kind: .shortTitle, footnote: note, reference: paper.references[other].sameAs ?? other)
    }
  }
  return nil
}

extension Work {
  var familyKey: String {
    (authors.first.map { $0.family ?? $0.literal ?? "" } ?? "").matchKey
  }
}
