extension String {
  /// The title's words with their blanks, and whether each word's capitals must stay where a style
  /// sets titles in small letters: acronyms and the like (`BPS`, `pH`, `II`, `McRae`) always, in a
  /// title in sentence case names too. A title in capitals tells nothing of its words.
  var wordsWithCase: [(text: Substring, isKept: Bool)] {
    let pieces = splitAtBlanks()
    let words = pieces.enumerated().filter { !$0.element.isBlankPiece }
    let letters = words.map { TitleWord($0.element) }
    let long = letters.filter { $0.letterCount > 1 }
    guard long.count(where: \.isCapitals) * 2 <= long.count || long.count == 1 else {
      return pieces.map { ($0, false) }
    }
    let later = letters.dropFirst().filter { $0.letterCount >= 4 && !$0.hasInnerCapital }
    let isSentence = later.count(where: \.opensUpper) * 5 <= later.count * 2
    var kept: Set<Int> = []
    for (place, word) in letters.enumerated() {
      // Styles keep the first letter of all, and those after a colon.
      let isName = isSentence && place > 0 && word.opensUpper && !letters[place - 1].closesColon
      if word.hasInnerCapital || word.isLetter && place > 0 || isName {
        kept.insert(words[place].offset)
      }
    }
    return pieces.enumerated().map { ($1, kept.contains($0)) }
  }

  /// Runs of blanks and of other signs in turn.
  private func splitAtBlanks() -> [Substring] {
    var pieces: [Substring] = []
    var start = startIndex
    for index in indices where index > start && self[index].isWhitespace != self[start].isWhitespace
    {
      pieces.append(self[start..<index])
      start = index
    }
    if start < endIndex { pieces.append(self[start...]) }
    return pieces
  }
}

/// What of a title's word tells whether its capitals mean something.
private struct TitleWord {
  var letterCount = 0
  var isCapitals = false
  var opensUpper = false
  var closesColon = false
  /// A capital behind the first letter, but for one behind a hyphen or an opening sign, or capitals
  /// alone: `R&D`.
  var hasInnerCapital = false
  /// One capital that is no article: `vitamin C`.
  var isLetter = false

  init(_ word: Substring) {
    var previous: Character = "-"
    var capitals = 0
    for sign in word {
      if sign.isLetter {
        letterCount += 1
        if sign.isUppercase {
          capitals += 1
          if letterCount == 1 { opensUpper = true }
          if previous.isLetter || previous.isNumber { hasInnerCapital = true }
        }
      }
      previous = sign
    }
    isCapitals = capitals == letterCount && letterCount > 1
    if isCapitals { hasInnerCapital = true }
    closesColon = word.hasSuffix(":")
    isLetter = letterCount == 1 && opensUpper && !word.contains("A")
  }
}

extension Substring {
  fileprivate var isBlankPiece: Bool { first?.isWhitespace ?? true }
}
