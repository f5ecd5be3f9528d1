import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// The blocks with those of one list replaced by an entry each. What stands behind the list stays
/// what it was.
func separating(_ list: ReferenceList, in blocks: [Block], joiner: Joiner) -> [Block] {
  // Each line of the list, with the block that it stands in.
  let owned = list.blocks.flatMap { index in
    blocks[index].lines.map { OwnedLine(line: $0, block: index) }
  }
  guard !owned.isEmpty else { return blocks }
  let end = listEnd(owned, blocks: blocks, joiner: joiner)
  var pieces: [Int: [Block]] = [:]
  if end > 0 {
    let splitter = EntrySplitter(lines: owned[..<end].map(\.line), joiner: joiner)
    let (starts, rule) = splitter.split()
    for (place, start) in starts.enumerated() {
      let stop = place + 1 < starts.count ? starts[place + 1].line : end
      let lines = owned[start.line..<stop].map(\.line)
      let entry = Block(
        kind: .reference, text: joiner.join(lines), lines: lines, page: lines[0].page,
        label: start.label, rule: rule, confidence: rule == "numbered-entry" ? 0.97 : 0.88)
      pieces[owned[start.line].block, default: []].append(entry)
    }
  }
  for block in behind(owned[end...], blocks: blocks, joiner: joiner) {
    pieces[block.owner, default: []].append(block.block)
  }
  let members = Set(list.blocks)
  return blocks.enumerated().flatMap { index, block in
    guard members.contains(index), !block.lines.isEmpty else { return [block] }
    return pieces[index] ?? []
  }
}

private struct OwnedLine {
  var line: Line
  /// Index of the block that it stood in.
  var block: Int
}

/// Where the list ends: at a line that heads something else (`Biografi Penulis`), or at a last
/// block of running text without a year or an address.
private func listEnd(_ owned: [OwnedLine], blocks: [Block], joiner: Joiner) -> Int {
  let words = joiner.lexicon.references
  for (index, item) in owned.enumerated() where index > 0 && item.line.range.count <= 60 {
    let key = joiner.text.bytes[item.line.range].matchKey
    if words.followingHeadings.contains(key) { return index }
  }
  var end = owned.count
  while end > 0, let first = owned.firstIndex(where: { $0.block == owned[end - 1].block }),
    first > 0,
    blocks[owned[first].block].isProse(words)
  {
    end = first
  }
  return end
}

/// The blocks behind the list, by the block that each stands in.
private func behind(
  _ owned: ArraySlice<OwnedLine>, blocks: [Block], joiner: Joiner
) -> [(owner: Int, block: Block)] {
  var result: [(owner: Int, block: Block)] = []
  var index = owned.startIndex
  while index < owned.endIndex {
    let owner = owned[index].block
    let stop = owned[index...].firstIndex { $0.block != owner } ?? owned.endIndex
    let lines = owned[index..<stop].map(\.line)
    let isHeading =
      joiner.lexicon.references.followingHeadings.contains(
        joiner.text.bytes[lines[0].range].matchKey)
    if lines.count == blocks[owner].lines.count, !(isHeading && lines.count > 1) {
      var block = blocks[owner]
      if isHeading { block.kind = .heading }
      result.append((owner, block))
    } else {
      let parts = isHeading ? [lines[..<1], lines[1...]] : [lines[...]]
      for (place, part) in parts.enumerated() where !part.isEmpty {
        result.append(
          (
            owner,
            Block(
              kind: isHeading && place == 0 ? .heading : .paragraph,
              text: joiner.join(Array(part)), lines: Array(part), page: part.first?.page ?? 1,
              rule: "behind-the-list", confidence: 0.7)
          ))
      }
    }
    index = stop
  }
  return result
}

extension Block {
  /// Running text behind a list: long, and without a year, an address, a name or a label in front.
  fileprivate func isProse(_ words: ReferenceWords) -> Bool {
    guard text.count >= 160 else { return false }
    let reading = EntryReading(text.bytes, words: words)
    let isDated = reading.tokens.contains { $0.isYear || $0.kind == .address || $0.kind == .doi }
    return !isDated && !reading.opensWithName && reading.token(0)?.isCapital == true
      && reading.tokens.count { $0.kind == .word } >= 30
  }
}
