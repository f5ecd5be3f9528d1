import PetikModel
import PetikText

/// The marks in the body that call the notes, in the order of both.
///
/// Digits glued to a word are many things (`H2O`, `Covid19`). Those that call notes count with the
/// notes: the longest chain of marks and notes that rises in both is taken.
func callouts(of notes: [Footnote], in blocks: [Block]) -> [Callout] {
  var notesByNumber: [Int: [Int]] = [:]
  for (index, note) in notes.enumerated() {
    if let number = Int(note.label) { notesByNumber[number, default: []].append(index) }
  }
  guard !notesByNumber.isEmpty else { return [] }
  var pairs: [(block: Int, mark: Mark, note: Int)] = []
  for (index, block) in blocks.enumerated() where block.kind.mayCallNotes {
    for mark in Mark.glued(in: block.text.bytes[...]) {
      // Falling order, so that a chain takes one note at most for a mark.
      for note in (notesByNumber[mark.number] ?? []).reversed()
      where isNear(block, blocks[notes[note].block]) {
        pairs.append((index, mark, note))
      }
    }
  }
  return longestRising(pairs.map(\.note)).map { index in
    let pair = pairs[index]
    let block = blocks[pair.block]
    return Callout(
      label: notes[pair.note].label, footnote: pair.note, block: pair.block,
      at: pair.mark.range.lowerBound, spans: block.text.spans(of: pair.mark.range))
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

/// A paragraph may begin pages before the note that it calls at its end.
private func isNear(_ body: Block, _ note: Block) -> Bool {
  let last = body.lines.last?.page ?? body.page
  return body.page <= note.page + 1 && last >= note.page - 1
}

/// Indices of a longest strictly rising subsequence.
private func longestRising(_ values: [Int]) -> [Int] {
  var tails: [Int] = []
  var previous: [Int] = []
  for (index, value) in values.enumerated() {
    var low = 0
    var high = tails.count
    while low < high {
      let middle = (low + high) / 2
      if values[tails[middle]] < value { low = middle + 1 } else { high = middle }
    }
    previous.append(low > 0 ? tails[low - 1] : -1)
    if low == tails.count { tails.append(index) } else { tails[low] = index }
  }
  var chain: [Int] = []
  var cursor = tails.last ?? -1
  while cursor >= 0 {
    chain.append(cursor)
    cursor = previous[cursor]
  }
  return chain.reversed()
}
