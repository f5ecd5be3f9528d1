import PetikModel
import PetikText

/// The short names that the running text introduces beside the names they stand for: `Badan Pusat
/// Statistik (BPS)`, `Kementerian Kesehatan (Kemenkes)`, `BPS (Badan Pusat Statistik)`. Match keys
/// of both.
func acronyms(in blocks: [Block]) -> [String: Set<String>] {
  var found: [String: Set<String>] = [:]
  for index in blocks.indices where blocks[index].kind.mayIntroduce {
    let text = blocks[index].text.bytes
    text.forEachBracket { open, bracket in
      guard bracket == UInt8(ascii: "(") || bracket == UInt8(ascii: "[") else { return }
      let content = text[(open + 1)...].prefix(120).prefix { $0 != 0x29 && $0 != 0x5D }
      if let name = longName(before: open, short: content, in: text) {
        found[content.matchKey, default: []].insert(name)
      } else if let short = shortName(before: open, long: content, in: text) {
        found[short, default: []].insert(content.matchKey)
      }
    }
  }
  return found
}

extension BlockKind {
  fileprivate var mayIntroduce: Bool {
    switch self {
    case .paragraph, .listItem, .quotation, .abstract: true
    default: false
    }
  }
}

/// The run of words before an offset that a short name in brackets stands for: its capitals spell
/// it, or its first words begin as the short name's parts do.
private func longName(before offset: Int, short: ByteSlice, in text: Bytes) -> String? {
  guard (2...14).contains(short.count), short.first?.isASCIIUpper == true,
    short.allSatisfy(\.isASCIILetter)
  else { return nil }
  let words = text[max(0, offset - 160)..<offset].wordRanges
  let isAcronym = short.allSatisfy(\.isASCIIUpper)
  for count in 2...12 where count <= words.count {
    let name = words.suffix(count)
    let first = text[name[name.startIndex]]
    guard first.first == short.first else { continue }
    let whole = text[name[name.startIndex].lowerBound..<offset].matchKey
    if isAcronym {
      let capitals = name.compactMap { text[$0].first?.isASCIIUpper == true ? text[$0].first : nil }
      if capitals.elementsEqual(short) { return whole }
    } else if short.isBlend(of: name.map { text[$0].lowercased }) {
      return whole
    }
  }
  return nil
}

/// The acronym before a bracket whose words' capitals spell it.
private func shortName(before offset: Int, long: ByteSlice, in text: Bytes) -> String? {
  guard let last = text[max(0, offset - 24)..<offset].lastWord else { return nil }
  let short = text[last]
  guard (2...10).contains(short.count), short.allSatisfy(\.isASCIIUpper) else { return nil }
  let words = long.wordRanges
  guard words.count >= 2 else { return nil }
  let capitals = words.compactMap { long[$0].first?.isASCIIUpper == true ? long[$0].first : nil }
  return capitals.elementsEqual(short) ? short.lowercased : nil
}

extension ByteSlice {
  /// `Kemenkes` and `Polri` are made of pieces of the words `kementerian kesehatan`, `kepolisian
  /// republik indonesia`: two letters or more of each in order, or its first one.
  fileprivate func isBlend(of words: [String]) -> Bool {
    let whole = Bytes(lowercased.utf8)
    let words = words.map { Bytes($0.utf8) }
    // How much of the short name can be spelt with the words so far.
    var reached: Set<Int> = [0]
    for (place, word) in words.enumerated() {
      var next: Set<Int> = word.count <= 3 && place > 0 ? reached : []
      for start in reached {
        for length in 1...Swift.max(1, Swift.min(whole.count - start, word.count)) {
          guard start + length <= whole.count else { break }
          let piece = whole[start..<(start + length)]
          let fits = length == 1 ? word.first == piece.first : word.holds(piece)
          if fits { next.insert(start + length) }
        }
      }
      reached = next
    }
    return reached.contains(whole.count) && whole.count >= words.count * 2
  }
}

extension Bytes {
  fileprivate func holds(_ piece: ByteSlice) -> Bool {
    guard piece.count <= count else { return false }
    return (0...(count - piece.count)).contains { self[$0...].starts(with: piece) }
  }
}

extension ByteSlice {
  /// The last run of bytes that are no blanks.
  fileprivate var lastWord: Range<Int>? {
    guard let last = lastIndex(where: { !$0.isBlank }) else { return nil }
    let start = self[..<last].lastIndex(where: \.isBlank).map { $0 + 1 } ?? startIndex
    return start..<(last + 1)
  }
}
