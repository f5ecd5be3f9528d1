import PetikModel
import PetikText

/// Counts the words that stand unbroken in the lines, in lower case; `negara-negara` is one.
///
/// The first word after a hyphen at a line's end and that hyphen's own word are left out.
func vocabulary(of lines: [Line], in bytes: Bytes) -> WordCounts {
  var counts = WordCounts()
  var wasBroken = false
  bytes.withUnsafeBufferPointer { bytes in
    for line in lines {
      wasBroken = count(
        UnsafeBufferPointer(rebasing: bytes[line.range]), isBrokenBefore: wasBroken, in: &counts)
    }
  }
  return counts
}

/// Counts the words of a line.
///
/// - Returns: whether the line ends with a hyphen.
private func count(
  _ line: UnsafeBufferPointer<UInt8>, isBrokenBefore: Bool, in counts: inout WordCounts
) -> Bool {
  let isBroken = line.last == 0x2D
  var isFirst = isBrokenBefore
  var offset = 0
  while offset < line.count {
    guard line[offset].isWordByte else {
      offset += 1
      continue
    }
    let start = offset
    while offset < line.count, line[offset].isWordByte || line[offset] == 0x2D { offset += 1 }
    if isFirst {
      isFirst = false
      continue
    }
    // An open hyphen: the word goes on in the next line.
    if line[offset - 1] == 0x2D || offset == line.count && isBroken { continue }
    // One letter, or longer than any word.
    guard 2...40 ~= offset - start else { continue }
    counts.add(UnsafeBufferPointer(rebasing: line[start..<offset]))
  }
  return isBroken
}
