import PetikModel
import PetikText

/// How often two words of table bodies stand side by side in the paper's running text and captions:
/// what tells `Luas Lahan` from two column names.
struct Neighbours: Sendable {
  private var counts: [UInt64: Int] = [:]

  /// Counts the pairs of a paper.
  ///
  /// - Parameter tableLines: the lines of table bodies: only their words are asked for, and they are
  ///   left out themselves.
  init(in text: CleanText, of tableLines: [Range<Int>]) {
    guard !tableLines.isEmpty else { return }
    var asked = KeyFilter()
    for line in tableLines {
      forEachWord(of: text.bytes[line]) { word in asked.insert(word.key) }
    }
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
      forEachWord(of: text.bytes[line.range]) { word in
        let isAsked = asked.mayHold(word.key)
        if isAsked, let previous { counts[Self.pair(previous, word.key), default: 0] += 1 }
        let goesOn = word.last.isWordByte || word.last == UInt8(ascii: ")")
        previous = isAsked && goesOn ? word.key : nil
      }
    }
  }

  init() {}

  func count(_ left: UInt64, _ right: UInt64) -> Int { counts[Self.pair(left, right)] ?? 0 }

  private static func pair(_ left: UInt64, _ right: UInt64) -> UInt64 {
    (left &* 0x9e37_79b9_7f4a_7c15) ^ right
  }
}

/// Says of most words that they are not among some others: a bit for the end of a key.
private struct KeyFilter {
  private static let keyBits: UInt64 = 16
  private var words = Array(repeating: UInt64(0), count: 1 << (keyBits - 6))

  mutating func insert(_ key: UInt64) {
    let bit = key & (1 << Self.keyBits - 1)
    words[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  func mayHold(_ key: UInt64) -> Bool {
    let bit = key & (1 << Self.keyBits - 1)
    return words[Int(bit >> 6)] >> (bit & 63) & 1 == 1
  }
}
