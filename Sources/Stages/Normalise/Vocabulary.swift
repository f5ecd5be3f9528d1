import PetikModel
import PetikText

/// Counts the words that stand unbroken in the lines, in lower case; `negara-negara` is one.
///
/// The first word after a hyphen at a line's end and that hyphen's own word are left out.
func vocabulary(of lines: [Line], in bytes: Bytes) -> WordTable<Int> {
  var counts = WordTable<Int>()
  var wasBroken = false
  for line in lines {
    let isBroken = bytes[line.range].last == 0x2D
    var start: Int?
    var isFirst = true
    for offset in line.range.lowerBound...line.range.upperBound {
      let isInside = offset < line.range.upperBound
      if isInside, bytes[offset].isWordByte || start != nil && bytes[offset] == 0x2D {
        if start == nil { start = offset }
        continue
      }
      guard let begun = start else { continue }
      start = nil
      if isFirst && wasBroken {
        isFirst = false
        continue
      }
      isFirst = false
      // An open hyphen: the word goes on in the next line.
      if bytes[offset - 1] == 0x2D || !isInside && isBroken { continue }
      // One letter, or longer than any word.
      guard 2...40 ~= offset - begun else { continue }
      counts.add(bytes[begun..<offset], 1, combine: +)
    }
    wasBroken = isBroken
  }
  return counts
}
