import PetikLexicon
import PetikText

/// What a line's end turns out to be where it is no blank.
struct LineEnd {
  var droppedBytes: Int
  var repair: Repair.Kind

  static let broken = LineEnd(droppedBytes: 1, repair: .hyphen)
  static let kept = LineEnd(droppedBytes: 0, repair: .keptHyphen)
  static let address = LineEnd(droppedBytes: 0, repair: .url)

  /// nil: the words are apart, a blank stands between them.
  static func decide(left: ByteSlice, right: ByteSlice, joiner: Joiner) -> LineEnd? {
    guard let junction = Junction(left: left, right: right, joiner: joiner) else { return nil }
    for rule in LineEndRule.all where junction.hasHyphen || !rule.isOfHyphens {
      if let ending = rule.decide(junction) { return ending }
    }
    return junction.hasHyphen ? .broken : nil
  }
}

/// Two words that meet at a line's end.
struct Junction {
  let left: ByteSlice
  let right: ByteSlice
  /// Letters before the hyphen and after the break, in lower case, without punctuation around;
  /// empty where there is no hyphen.
  let stem: String
  let rest: String
  let hasHyphen: Bool
  let joiner: Joiner

  init?(left: ByteSlice, right: ByteSlice, joiner: Joiner) {
    guard let last = left.lastScalar, let first = right.firstScalar else { return nil }
    self.left = left
    self.right = right
    self.joiner = joiner
    let isHyphen = last == "-" || last == "\u{AD}" || last == "\u{2010}" || last == "\u{2011}"
    let before = left.dropLast(UTF8.width(last))
    hasHyphen =
      isHyphen && (before.last?.isWordByte ?? false)
      && (first.isLetter || first.isDigit)
    stem = hasHyphen ? before.lastPart.lowercased.trimmedLetters : ""
    rest = hasHyphen ? right.firstPart.lowercased.trimmedLetters : ""
  }

  /// How often a word is printed unbroken in the paper.
  func count(_ word: String) -> Int { joiner.text.vocabulary[Bytes(word.utf8)[...]] }
}

extension String {
  /// Without what is no letter or digit at either end.
  fileprivate var trimmedLetters: String {
    let scalars = unicodeScalars
    let isWord = { (scalar: Unicode.Scalar) in scalar.isLetter || scalar.isDigit }
    guard let start = scalars.firstIndex(where: isWord), let end = scalars.lastIndex(where: isWord)
    else { return "" }
    // `negara,` and `Anthony)` end at the first sign, `akibat’` too.
    let body = scalars[start...end]
    let stop = body.firstIndex { !isWord($0) } ?? body.endIndex
    return String(body[..<stop])
  }
}

extension ByteSlice {
  /// Of the parts between hyphens the last and the first.
  fileprivate var lastPart: ByteSlice {
    guard let end = lastIndex(where: { $0 != 0x2D }) else { return self[endIndex...] }
    return self[...end].suffix(from: self[...end].lastIndex(of: 0x2D).map { $0 + 1 } ?? startIndex)
  }

  fileprivate var firstPart: ByteSlice { drop { $0 == 0x2D }.prefix { $0 != 0x2D } }
}
