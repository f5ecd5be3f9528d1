import PetikModel
import PetikText

/// Gives notes that point back the work they mean, and finds those that point back by a short
/// title.
func resolveBackReferences(in paper: inout Paper) {
  for index in paper.footnotes.indices {
    if let back = paper.footnotes[index].backReference {
      paper.footnotes[index].backReference = resolved(back, of: index, in: paper)
    } else if let back = shortTitle(of: index, in: paper) {
      paper.footnotes[index].backReference = back
    }
  }
}

private func resolved(_ back: BackReference, of index: Int, in paper: Paper) -> BackReference {
  var back = back
  switch back.kind {
  case .ibid, .idem, .shortTitle:
    if back.footnote == nil, index > 0 { back.footnote = index - 1 }
  case .opCit, .locCit:
    guard let found = namedWork(of: index, in: paper) else {
      // `Loc. cit.` alone means the note before; a name that no earlier note bears means nothing.
      return paper.footnotes[index].openingName == nil
        ? back : BackReference(kind: back.kind, footnote: nil, reference: nil)
    }
    (back.footnote, back.reference) = found
    return back.following(sameAs: paper.references)
  }
  if back.reference == nil, let note = back.footnote, note < index {
    let source = paper.footnotes[note]
    back.reference = source.references.last ?? source.backReference?.reference
  }
  return back.following(sameAs: paper.references)
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

/// The last work of an earlier note that the name which opens this note is an author of; the note
/// alone where the work was not read.
private func namedWork(of index: Int, in paper: Paper) -> (note: Int, reference: Int?)? {
  guard let name = paper.footnotes[index].openingName else { return nil }
  for note in (0..<index).reversed() where paper.footnotes[note].backReference == nil {
    let works = paper.footnotes[note].references.filter(paper.references.indices.contains)
    if let work = works.last(where: { paper.references[$0].isBy(name) }) { return (note, work) }
  }
  // The note that names it, though no work of that name could be read there.
  for note in (0..<index).reversed() where paper.footnotes[note].backReference == nil {
    let words = paper.footnotes[note].text.bytes.matchKey.split(separator: " ")
    if words.contains(name) { return (note, nil) }
  }
  return nil
}

extension Reference {
  /// Whether a name is among the authors, or among the words that the printed entry opens with.
  fileprivate func isBy(_ name: Substring) -> Bool {
    let authors = work.authors.flatMap { [$0.family, $0.literal].compactMap { $0?.matchKey } }
    if authors.contains(where: { $0.split(separator: " ").contains(name) }) { return true }
    return printed.matchKey.split(separator: " ").prefix(8).contains(name)
  }
}

extension Footnote {
  /// The last word before the first comma: the family name that the note opens with.
  fileprivate var openingName: Substring? {
    let bytes = text.bytes.prefix(80)
    guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")) else { return nil }
    let words = bytes[..<comma].wordRanges
    guard let last = words.last, words.count <= 6 else { return nil }
    let name = bytes[last].matchKey
    guard name.utf8.count > 2, let first = bytes[last].firstScalar, first.isUpper else {
      return nil
    }
    return name.split(separator: " ").last
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
