/// Where the sentences of an entry end.
extension EntryReading {
  /// A point that is no abbreviation's, before a blank and a capital; a question mark.
  func endsSentence(_ index: Int) -> Bool {
    guard let token = self.token(index), token.kind == .sign, let next = self.token(index + 1)
    else { return false }
    if token.sign == "?" || token.sign == "!" {
      return next.isApart && (next.isCapital || next.opensQuote)
    }
    guard token.sign == "." else { return false }
    if let journal = abbreviatedJournal, journal.contains(index) { return false }
    let opens = next.isCapital || next.hasArticle || next.kind != .word
    guard next.isApart, opens,
      next.kind != .sign || next.sign == "(" || next.sign == "[" || next.opensQuote
    else { return false }
    guard let before = self.token(index - 1), isFree(index - 1) else { return true }
    // `R&D.`: both letters are of one word.
    let isPair = isSign(index - 2, "&") && self.token(index - 3)?.isInitial == true
    if before.isInitial, before.range.count == 1, !isPair { return false }
    return !isAbbreviation(before)
  }

  func isAbbreviation(_ token: Token) -> Bool {
    guard token.kind == .word, token.range.count <= 5 else { return false }
    return token.isA(.volume) || token.isA(.issue)
      || token.isA(.page) || token.isA(.editor)
      || token.isA(.suffix) || token.isA(.degree)
      || token.isA(.abbreviation)
  }

  /// How many words begin in lower case and are no small words of names.
  func lowerWords(_ range: Range<Int>) -> Int {
    range.count { tokens[$0].kind == .word && !tokens[$0].isCapital }
  }

  func wordCount(_ range: Range<Int>) -> Int { range.count { tokens[$0].kind == .word } }
}
