import PetikModel
import PetikText

/// How often two words stand side by side in the paper's running text and captions: what tells
/// `Luas Lahan` from two column names.
struct Neighbours: Sendable {
  private var counts: [UInt64: Int] = [:]

  /// Counts the pairs of a paper, leaving out the lines of table bodies.
  init(in text: CleanText, without tableLines: [Range<Int>]) {
    var excluded = tableLines.sorted { $0.lowerBound < $1.lowerBound }[...]
    var previous: UInt64?
    for line in text.lines {
      while let first = excluded.first, first.upperBound <= line.range.lowerBound {
        excluded.removeFirst()
      }
      if let first = excluded.first, first.overlaps(line.range) {
        previous = nil
        continue
      }
      for range in text.bytes[line.range].wordRanges {
        let word = text.bytes[range]
        let key = wordKey(word)
        if let previous { counts[Self.pair(previous, key), default: 0] += 1 }
        previous = word.last.map { $0.isWordByte || $0 == UInt8(ascii: ")") } == true ? key : nil
      }
    }
  }

  init() {}

  func count(_ left: UInt64, _ right: UInt64) -> Int { counts[Self.pair(left, right)] ?? 0 }

  private static func pair(_ left: UInt64, _ right: UInt64) -> UInt64 {
    (left &* 0x9e37_79b9_7f4a_7c15) ^ right
  }
}
