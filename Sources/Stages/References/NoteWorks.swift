import PetikLexicon
import PetikText

/// Where one part of a note ends and the next begins.
extension EntryReading {
  /// The first token of a work that may begin behind the sign at an index; nil where none can.
  func partStart(after index: Int, notes: NoteWords) -> Int? {
    let token = tokens[index]
    guard token.sign == ";" || token.sign == "." || token.sign == "," else { return nil }
    let next = skippingPrefixes(from: index + 1)
    let isLed = next > index + 1 && isWord(index + 1, in: .prefix)
    guard let opening = self.token(next), opening.isApart else { return nil }
    let opens =
      opening.isCapital || opening.opensQuote || opening.kind == .address
      || isWord(next, in: .particle)
    if isLed {
      // `Bandingkan dengan laporan “Perahu Ditahan”`
      return opens || (next..<min(count, next + 4)).contains { tokens[$0].opensQuote } ? next : nil
    }
    if token.sign == ";" { return opens || notes.idem.contains(word(next)) ? next : nil }
    guard token.sign == "." else { return nil }
    return opens && strictName(at: next) != nil ? next : nil
  }

  /// `dikutip dalam`, `quoted in` before a work.
  func isQuotedIn(_ index: Int) -> Bool {
    guard isWord(index, in: .access),
      isWord(index + 1, in: .container) || isWord(index + 1, in: .by),
      let opening = token(index + 2)
    else { return false }
    return opening.isCapital || opening.opensQuote
  }

  /// A whole citation ends at a point, and a sentence follows that explains.
  func endsCitation(_ range: Range<Int>, at index: Int) -> Bool {
    guard isSign(index, "."), range.count >= 10, let next = token(index + 1), next.isCapital,
      next.isApart
    else { return false }
    let last = tokens[index - 1]
    guard last.kind == .number || last.sign == ")", isComplete(range),
      wordCount(index + 1..<count) >= 6
    else { return false }
    // `(2017): 5.`, `hlm. 12.`: pages end a note's citation, whatever follows.
    let isPage =
      last.kind == .number && !last.isYear
      && (isSign(index - 2, ":") || isWord(index - 2, in: .page)
        || isWord(index - 3, in: .page) || tokens[index - 2].isDash)
    if !isPage, !isProse(index + 1..<count) { return false }
    // `Hadi, P. (2016). Tambak`: a title follows names and year.
    for place in range.dropFirst() {
      if let year = delimitedYear(at: place) {
        return !looksLikeNames(range.lowerBound..<year.start) || index - year.end > 8
      }
    }
    return true
  }

  /// Behind `lihat`, `see also`, `dan`.
  func skippingPrefixes(from start: Int) -> Int {
    var index = start
    while isWord(index, in: .prefix) || isWord(index, in: .connective)
      || index > start && (isSign(index, ",") || isSign(index, ":"))
    {
      index += 1
    }
    return index
  }

  func mayEndPart(
    _ range: Range<Int>, at index: Int, isLed: Bool, notes: NoteWords
  ) -> Bool {
    if isLed, !isSign(index, ",") || range.count > 2 { return true }
    if isComplete(range) || pointsBack(range, notes) { return true }
    // `Hadi, Sungai, 40; Dale, Dayung, 9`
    return isSign(index, ";") && tokens[index - 1].kind == .number
  }
}
