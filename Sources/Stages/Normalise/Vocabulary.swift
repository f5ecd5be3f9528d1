import PetikModel
import PetikText

/// Counts the words that stand unbroken in the lines, in lower case; `negara-negara` is one.
///
/// The first word after a hyphen at a line's end and that hyphen's own word are left out.
func vocabulary(of lines: [Line], in bytes: Bytes) -> WordCounts {
  var counts = WordCounts(slots: 4096)
  var wasBroken = false
  bytes.withUnsafeBufferPointer { bytes in
    for line in lines {
      wasBroken = count(line.range, of: bytes, isBrokenBefore: wasBroken, in: &counts)
    }
  }
  return counts
}

/// Counts the words of a line.
///
/// - Returns: whether the line ends with a hyphen.
private func count(
  _ line: Range<Int>, of text: UnsafeBufferPointer<UInt8>, isBrokenBefore: Bool,
  in counts: inout WordCounts
) -> Bool {
  let isBroken = text[line.upperBound - 1] == 0x2D
  var isFirst = isBrokenBefore
  var offset = line.lowerBound
  while offset < line.upperBound {
    guard text[offset].isWordByte else {
      offset += 1
      continue
    }
    let start = offset
    offset = text.hyphenatedWordEnd(from: offset, before: line.upperBound)
    if isFirst {
      isFirst = false
      continue
    }
    // An open hyphen: the word goes on in the next line.
    if text[offset - 1] == 0x2D || offset == line.upperBound && isBroken { continue }
    // One letter, or longer than any word.
    guard 2...40 ~= offset - start else { continue }
    counts.add(start..<offset, in: text)
  }
  return isBroken
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of the letters, digits and hyphens that stand at an offset.
  fileprivate func hyphenatedWordEnd(from start: Int, before end: Int) -> Int {
    var offset = start
    while true {
      let bytes = EightBytes(self, from: offset, before: end)
      let length = EightBytes.leading(bytes.wordBytes | bytes.equal(0x2D))
      offset += length
      if length < 8 { return offset }
    }
  }
}
