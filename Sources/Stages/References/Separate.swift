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
  for group in groups(owned[..<end], joiner: joiner) {
    if let heading = group.heading {
      pieces[heading.block, default: []].append(groupHeading(heading.line, joiner: joiner))
    }
    for (owner, entry) in entries(group.lines, joiner: joiner) {
      pieces[owner, default: []].append(entry)
    }
  }
  for block in behind(owned[end...], blocks: blocks, joiner: joiner) {
    pieces[block.owner, default: []].append(block.block)
  }
  var result: [Block] = []
  result.reserveCapacity(blocks.count + pieces.count)
  var start = 0
  for index in list.blocks where !blocks[index].lines.isEmpty {
    result += blocks[start..<index]
    result += pieces[index] ?? []
    start = index + 1
  }
  return result + blocks[start...]
}

private struct OwnedLine {
  var line: Line
  /// Index of the block that it stood in.
  var block: Int
}

/// The lines under one heading of the list: `Buku`, `Internet`; most lists have none.
private struct ListGroup {
  var heading: OwnedLine?
  var lines: [OwnedLine] = []
}

private func groups(_ owned: ArraySlice<OwnedLine>, joiner: Joiner) -> [ListGroup] {
  var groups = [ListGroup()]
  for item in owned {
    let bytes = joiner.text.bytes[item.line.range]
    if ListLine.headsGroup(bytes, lexicon: joiner.lexicon) {
      groups.append(ListGroup(heading: item))
    } else {
      groups[groups.count - 1].lines.append(item)
    }
  }
  return groups
}

private func groupHeading(_ line: Line, joiner: Joiner) -> Block {
  Block(
    kind: .heading, text: joiner.join([line]), lines: [line], page: line.page, rule: "list-group",
    confidence: 0.85)
}

/// The entries of a group of lines, with the block that each begins in.
private func entries(_ owned: [OwnedLine], joiner: Joiner) -> [(owner: Int, entry: Block)] {
  guard !owned.isEmpty else { return [] }
  let owners = Dictionary(
    owned.map { ($0.line.range.upperBound, $0.block) }, uniquingKeysWith: { first, _ in first })
  let splitter = EntrySplitter(lines: owned.map(\.line), joiner: joiner)
  let (starts, rule) = splitter.split()
  var owner = owned[0].block
  return starts.enumerated().map { place, start in
    let stop = place + 1 < starts.count ? starts[place + 1].line : splitter.lines.count
    let lines = Array(splitter.lines[start.line..<stop])
    let entry = Block(
      kind: .reference, text: joiner.join(lines), lines: lines, page: lines[0].page,
      label: start.label, rule: rule, confidence: rule == "numbered-entry" ? 0.97 : 0.88)
    // A line that was cut belongs to the block of its last part.
    let own = lines.lazy.compactMap { owners[$0.range.upperBound] }.first
    owner = own ?? owner
    return (owner, entry)
  }
}

/// Where the list ends: at a line that heads something else (`Biografi Penulis`), or at a last
/// block of running text without a year or an address.
private func listEnd(_ owned: [OwnedLine], blocks: [Block], joiner: Joiner) -> Int {
  let words = joiner.lexicon.references
  for (index, item) in owned.enumerated() where index > 0 {
    if ListLine.headsOther(joiner.text.bytes[item.line.range], lexicon: joiner.lexicon) {
      return index
    }
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
    let isHeading = ListLine.headsOther(
      joiner.text.bytes[lines[0].range], lexicon: joiner.lexicon)
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
  /// Running text behind a list: long, most words in lower case, without names and a year in front,
  /// an address or a label.
  fileprivate func isProse(_ words: ReferenceWords) -> Bool {
    guard text.count >= 120 else { return false }
    let reading = EntryReading(text.bytes, words: words)
    guard !reading.tokens.contains(where: { $0.kind == .address || $0.kind == .doi }),
      !reading.opensWithName, reading.token(0)?.isCapital == true,
      EntryStart(reading, own: reading.count).shape < 3
    else { return false }
    let range = 0..<reading.count
    let all = reading.wordCount(range)
    let isDated = reading.tokens.contains { $0.isYear }
    return all >= 15 && reading.lowerWords(range) * (isDated ? 10 : 20) >= all * 6
  }
}
