import PetikText

/// A pair of round or square brackets.
struct Bracket: Hashable, Sendable {
  /// With the brackets.
  var range: Range<Int>
  var isSquare: Bool
  var content: Range<Int> { (range.lowerBound + 1)..<(range.upperBound - 1) }
}

/// The brackets of a text in the order in which they open, outer before inner. One that is never
/// closed hides nothing: reading goes on behind it.
func brackets(in text: Bytes) -> [Bracket] {
  var found: [Bracket] = []
  var open: [(offset: Int, closer: UInt8)] = []
  text.forEachBracket { offset, byte in
    switch byte {
    case UInt8(ascii: "("): open.append((offset, UInt8(ascii: ")")))
    case UInt8(ascii: "["): open.append((offset, UInt8(ascii: "]")))
    default:
      guard let index = open.lastIndex(where: { $0.closer == byte }) else { return }
      let start = open[index].offset
      open.removeSubrange(index...)
      found.append(
        Bracket(range: start..<(offset + 1), isSquare: byte == UInt8(ascii: "]")))
    }
    if open.count > 8 { open.removeFirst() }
  }
  found.sort { $0.range.lowerBound < $1.range.lowerBound }
  return found
}
