/// The free stretches of an entry: what no field has taken, parted at the ends of sentences.
extension EntryReading {
  func freeSegments(from first: Int) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var begun: Int?
    func close(_ end: Int) {
      guard let start = begun else { return }
      begun = nil
      let range = trimmed(start..<end)
      let says = range.contains { tokens[$0].kind == .word || tokens[$0].kind == .number }
      if says { segments.append(range) }
    }
    for index in first..<max(first, count) {
      if isTaken(index) {
        close(index)
        continue
      }
      if index == abbreviatedJournal?.lowerBound { close(index) }
      if begun == nil { begun = index }
      if endsSentence(index) { close(index + (isSign(index, ".") ? 0 : 1)) }
    }
    close(count)
    return segments
  }

  /// A point that is no abbreviation's, before a blank and a capital; a question mark.
  func endsSentence(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .sign, let next = self.token(index + 1) else { return false }
    if token.sign == "?" || token.sign == "!" {
      return next.isApart && (next.isCapital || next.opensQuote)
    }
    guard token.sign == "." else { return false }
    if let journal = abbreviatedJournal, journal.contains(index) { return false }
    let opens = next.isCapital || next.kind != .word
    guard next.isApart, opens,
      next.kind != .sign || next.sign == "(" || next.sign == "[" || next.opensQuote
    else { return false }
    guard let before = self.token(index - 1), isFree(index - 1) else { return true }
    if before.isInitial, before.range.count == 1 { return false }
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
