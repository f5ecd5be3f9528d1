import PetikModel
import PetikText

/// Numeric citations set as superscripts: `meningkat.1,4–6`.
///
/// Believed where they cover half of a numbered list. Where the list is in the order in which it is
/// cited, a number that runs ahead of the count belongs to its word.
func superscripts(_ marks: [FreeMark], in blocks: [Block], highest: Int) -> [Citation] {
  guard highest >= 3 else { return [] }
  let read = marks.compactMap { mark in
    NumberList.read(blocks[mark.block].text.bytes[mark.range].plainDigits[...]).map { (mark, $0) }
  }
  let fitting = read.filter { $0.1.allSatisfy { $0 <= highest } }
  let isOrdered = isInOrder(fitting.map(\.1))
  var seen = 0
  var citations: [Citation] = []
  for (mark, numbers) in fitting {
    if isOrdered, let largest = numbers.max(), let least = numbers.min() {
      guard least <= seen + 3 else { continue }
      seen = max(seen, largest)
    }
    let text = blocks[mark.block].text
    citations.append(
      Citation(
        kind: .numeric, text: text.bytes[mark.range].string, block: mark.block,
        at: mark.range.lowerBound, spans: text.spans(of: mark.range),
        items: numbers.map { CitationItem(number: String($0)) }, rule: "superscript-number",
        confidence: isOrdered ? 0.93 : 0.85))
  }
  let cited = Set(citations.flatMap { $0.items.compactMap(\.number) })
  return cited.contains("1") && cited.count * 2 >= highest ? citations : []
}

/// Most numbers that are higher than all before are the next ones.
private func isInOrder(_ lists: [[Int]]) -> Bool {
  var highest = 0
  var next = 0
  var ahead = 0
  for number in lists.joined() where number > highest {
    if number == highest + 1 { next += 1 } else { ahead += 1 }
    highest = number
  }
  return next > ahead * 2
}

extension ByteSlice {
  /// With superscript digits as plain ones.
  fileprivate var plainDigits: Bytes {
    var result: Bytes = []
    var offset = startIndex
    while offset < endIndex {
      let (scalar, length) = scalar(at: offset)
      switch scalar.value {
      case 0xB9: result.append(0x31)
      case 0xB2: result.append(0x32)
      case 0xB3: result.append(0x33)
      case 0x2070, 0x2074...0x2079: result.append(0x30 + UInt8(scalar.value - 0x2070))
      default: result += self[offset..<(offset + length)]
      }
      offset += length
    }
    return result
  }
}
