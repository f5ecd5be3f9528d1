import PetikLexicon
import PetikModel
import PetikText

/// The marks in the body that call the notes, in the order of both.
///
/// Digits glued to a word are many things (`H2O`, `Covid19`). Those that call notes count with the
/// notes: of all chains of marks and notes that rise in both, the firmest is taken. A mark set
/// apart by a blank is asked only where a note has no other.
///
/// - Parameter isEndnote: whether the note stands behind the text, far from its mark.
func callouts(
  of notes: [Footnote], in blocks: [Block], isEndnote: (Int) -> Bool, words: NoteWords
) -> [Callout] {
  let numbered = notes.indices.filter { Int(notes[$0].label) != nil }
  let foot = numbered.filter { !isEndnote($0) }
  let end = numbered.filter(isEndnote)
  var found = signed(notes, in: blocks)
  for group in [foot, end] where !group.isEmpty {
    found += numberedCallouts(of: group, notes: notes, in: blocks, isNear: group == foot, words)
  }
  return found.sorted { ($0.block, $0.at) < ($1.block, $1.at) }
}

private func numberedCallouts(
  of group: [Int], notes: [Footnote], in blocks: [Block], isNear: Bool, _ words: NoteWords
) -> [Callout] {
  var byNumber: [Int: [Int]] = [:]
  for note in group { byNumber[Int(notes[note].label) ?? 0, default: []].append(note) }
  var pairs: [CalloutPair] = []
  for index in blocks.indices where blocks[index].kind.mayCallNotes {
    for mark in Mark.all(in: blocks[index].text.bytes[...], words: words) {
      // Falling order, so that a chain takes one note at most for a mark.
      let own = byNumber[mark.number] ?? []
      for note in own.nearest(to: index, of: notes).reversed()
      where !isNear || isClose(blocks, index, notes[note].block) {
        pairs.append(
          CalloutPair(block: index, mark: mark, note: note, noteBlock: notes[note].block))
      }
    }
  }
  let firm = Set(pairs.filter { $0.mark.firmness == .glued }.map(\.note))
  pairs.removeAll { $0.mark.firmness != .glued && firm.contains($0.note) }
  return heaviestChain(pairs).map { $0.callout(notes, blocks) }
}

/// Signs call the next note that bears them.
private func signed(_ notes: [Footnote], in blocks: [Block]) -> [Callout] {
  let waiting = notes.indices.filter { Int(notes[$0].label) == nil && !notes[$0].label.isEmpty }
  guard !waiting.isEmpty else { return [] }
  let byLabel = Dictionary(grouping: waiting) { notes[$0].label }
  var pairs: [CalloutPair] = []
  for index in blocks.indices where blocks[index].kind.mayCallNotes {
    for mark in Mark.gluedSigns(in: blocks[index].text.bytes[...]) {
      let own = byLabel[mark.label] ?? []
      for note in own.nearest(to: index, of: notes).reversed()
      where isClose(blocks, index, notes[note].block) {
        pairs.append(
          CalloutPair(block: index, mark: mark, note: note, noteBlock: notes[note].block))
      }
    }
  }
  return heaviestChain(pairs).map { $0.callout(notes, blocks) }
}

private struct CalloutPair {
  var block: Int
  var mark: Mark
  var note: Int
  var noteBlock: Int

  /// Of marks as firm the nearer one counts a little more.
  var weight: Int {
    let nearness = max(0, 9 - abs(noteBlock - block))
    switch mark.firmness {
    case .glued: return 60 + nearness
    case .apart: return 40 + nearness
    case .loose: return 10 + nearness
    }
  }

  func callout(_ notes: [Footnote], _ blocks: [Block]) -> Callout {
    Callout(
      label: notes[note].label, footnote: note, block: block, at: mark.range.lowerBound,
      spans: blocks[block].text.spans(of: mark.range))
  }
}

extension BlockKind {
  fileprivate var mayCallNotes: Bool {
    switch self {
    case .paragraph, .listItem, .quotation, .heading, .title, .author, .abstract, .tableCaption,
      .tableNote, .figureCaption:
      true
    default: false
    }
  }
}

extension [Int] {
  /// Of notes in order, the few whose blocks are nearest to a block.
  fileprivate func nearest(to block: Int, of notes: [Footnote]) -> ArraySlice<Int> {
    let few = 6
    guard count > 2 * few else { return self[...] }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if notes[self[middle]].block < block { low = middle + 1 } else { high = middle }
    }
    return self[Swift.max(0, low - few)..<Swift.min(count, low + few)]
  }
}

/// A paragraph may begin pages before the note that it calls at its end.
private func isClose(_ blocks: [Block], _ body: Int, _ note: Int) -> Bool {
  let page = blocks[note].page
  let last = blocks[body].lines.last?.page ?? blocks[body].page
  return blocks[body].page <= page + 1 && last >= page - 1
}

/// The pairs of the heaviest chain in which the notes rise. n log n.
private func heaviestChain(_ pairs: [CalloutPair]) -> [CalloutPair] {
  guard let highest = pairs.map(\.note).max() else { return [] }
  // A tree of prefix maxima over the notes: the pair that ends the heaviest chain up to each.
  var best = [Int](repeating: -1, count: highest + 2)
  var weights: [Int] = []
  var previous: [Int] = []
  func weight(_ pair: Int) -> Int { pair < 0 ? 0 : weights[pair] }
  for (index, pair) in pairs.enumerated() {
    var before = -1
    var cursor = pair.note
    while cursor > 0 {
      if weight(best[cursor]) > weight(before) { before = best[cursor] }
      cursor -= cursor & -cursor
    }
    weights.append(weight(before) + pair.weight)
    previous.append(before)
    cursor = pair.note + 1
    while cursor < best.count {
      if weights[index] > weight(best[cursor]) { best[cursor] = index }
      cursor += cursor & -cursor
    }
  }
  var chain: [CalloutPair] = []
  var cursor = pairs.indices.max { weights[$0] < weights[$1] } ?? -1
  while cursor >= 0 {
    chain.append(pairs[cursor])
    cursor = previous[cursor]
  }
  return chain.reversed()
}
