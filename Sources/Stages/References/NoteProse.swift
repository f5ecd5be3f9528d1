import PetikLexicon
import PetikText

/// Telling a note that explains from one that cites.
extension EntryReading {
  /// A sentence that has a year or a quotation in it, but opens as no work does.
  func isProse(_ range: Range<Int>) -> Bool {
    if range.contains(where: { tokens[$0].kind == .address || tokens[$0].kind == .doi }) {
      return false
    }
    if opensName(at: range.lowerBound) || opensWithLaw(range) { return false }
    let opening = openingEnd(range)
    let lower = lowerWords(range.lowerBound..<opening)
    if let token = token(opening), opening < range.upperBound {
      if token.opensQuote { return lower > 2 || quotesInSentence(opening, range) }
      if token.sign == "(", hasYearInBracket(opening, range) { return lower > 3 }
    }
    if lower >= 4 { return true }
    let words = wordCount(range)
    return words >= 8 && lowerWords(range) * 2 > words && !hasPlainAnchor(range)
  }

  /// Where the first stretch ends: at a comma, a point, a colon, a quotation or a bracket.
  private func openingEnd(_ range: Range<Int>) -> Int {
    range.first { index in
      let token = tokens[index]
      return token.opensQuote
        || token.kind == .sign && [",", ".", ":", "(", "["].contains(token.sign)
    } ?? range.upperBound
  }

  /// `Istilah “pasar air” dipakai sejak 1950`: the sentence goes on behind the quotation.
  func quotesInSentence(_ open: Int, _ range: Range<Int>) -> Bool {
    guard open > range.lowerBound,
      let close = range.first(where: { $0 > open && tokens[$0].closesQuote }),
      let next = token(close + 1), close + 1 < range.upperBound
    else { return false }
    return next.kind == .word && !next.isCapital && !next.isA(.container)
      && !next.isA(.access) && !next.isA(.page)
      && !next.isA(.address)
  }

  /// `Undang-Undang Nomor 3 Tahun 2014`: the act's name goes on with a capital.
  private func opensWithLaw(_ range: Range<Int>) -> Bool {
    guard range.count > 1 else { return false }
    let next = range.lowerBound + 1
    if isWord(range.lowerBound, in: .actPart) { return tokens[next].kind == .number }
    guard isWord(range.lowerBound, in: .law) else { return false }
    return tokens[next].isCapital || isWord(next, in: .issue)
      || tokens[next].kind == .number
  }

  private func hasYearInBracket(_ open: Int, _ range: Range<Int>) -> Bool {
    guard let close = range.first(where: { $0 > open && tokens[$0].sign == ")" }) else {
      return false
    }
    return (open..<close).contains { tokens[$0].isYear }
  }

  /// A bracket with a year, or a number behind a word for pages or volumes.
  private func hasPlainAnchor(_ range: Range<Int>) -> Bool {
    range.contains { index in
      if tokens[index].sign == "(" { return hasYearInBracket(index, range) }
      guard isWord(index, in: .page) || isWord(index, in: .volume) else {
        return false
      }
      let next = after(index + 1, ".")
      return token(next)?.kind == .number
    }
  }
}
