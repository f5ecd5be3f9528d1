import PetikLexicon
import PetikText

/// What a stretch of a note does.
extension EntryReading {
  func pointsBack(_ range: Range<Int>, _ notes: NoteWords) -> Bool {
    form(of: range, notes) != nil
  }

  private func form(of range: Range<Int>, _ notes: NoteWords) -> NoteWords.Form? {
    guard !range.isEmpty else { return nil }
    return notes.form(of: bytes[byteRange(range)].prefix(200), behind: words.prefixes)
  }

  /// Without a semicolon or a comma at the end.
  func byteRange(_ range: Range<Int>) -> Range<Int> {
    var last = range.upperBound - 1
    while last > range.lowerBound, isSign(last, ";") || isSign(last, ",") { last -= 1 }
    return tokens[range.lowerBound].range.lowerBound..<tokens[last].range.upperBound
  }

  /// What a range of tokens does; nil where nothing is cited.
  func notePart(_ range: Range<Int>, notes: NoteWords) -> NotePart? {
    let start = openingOfWork(range, notes: notes)
    guard start < range.upperBound else { return nil }
    let part = start..<range.upperBound
    switch form(of: part, notes) {
    case .idem:
      let rest = behindIdem(part, notes)
      guard isComplete(rest), saysTitle(rest) else { return nil }
      return .sameAuthor(rest)
    case nil: break
    default: return nil
    }
    if isComplete(part) { return isProse(part) ? nil : .work(part) }
    return part.count >= 3 ? .short(part) : nil
  }

  /// Behind `lihat`, `dikutip dalam` and the words that lead to a quotation.
  private func openingOfWork(_ range: Range<Int>, notes: NoteWords) -> Int {
    var start = isQuotedIn(range.lowerBound) ? range.lowerBound + 2 : range.lowerBound
    start = skippingPrefixes(from: start)
    if token(start) != nil, notes.idem.contains(word(start)) { return start }
    let lead = (start..<min(range.upperBound, start + 4)).first { tokens[$0].opensQuote }
    if let lead, lead > start, (start..<lead).allSatisfy({ !tokens[$0].isCapital }) { return lead }
    return namesInSentence(start..<range.upperBound) ?? start
  }

  /// `Hal serupa, dengan nada lain, ditulis R. Hadi, “Sungai”`: where the names before the quoted
  /// title begin, amid a sentence.
  private func namesInSentence(_ range: Range<Int>) -> Int? {
    guard lowerWords(range.prefix(14)) >= 4, !opensName(at: range.lowerBound) else { return nil }
    for index in range.dropFirst(3).prefix(60)
    where tokens[index].isCapital && !tokens[index - 1].isCapital && tokens[index - 1].kind == .word
    {
      if tokens[index].isInitial, strictName(at: index) != nil { return index }
    }
    guard let quote = range.first(where: { tokens[$0].opensQuote }),
      lowerWords(range.lowerBound..<quote) > 2, !quotesInSentence(quote, range)
    else { return nil }
    var start = quote
    if isSign(start - 1, ",") { start -= 1 }
    while start > range.lowerBound, tokens[start - 1].isCapital || isSign(start - 1, ".") {
      start -= 1
    }
    while start < quote, tokens[start].kind == .sign { start += 1 }
    return start
  }

  private func behindIdem(_ range: Range<Int>, _ notes: NoteWords) -> Range<Int> {
    var start = range.lowerBound + 1
    while start < range.upperBound, isSign(start, ",") || isSign(start, ".") || isSign(start, ":") {
      start += 1
    }
    return start..<range.upperBound
  }

  /// A word that is none of `hlm.` and `tahun`.
  private func saysTitle(_ range: Range<Int>) -> Bool {
    range.contains { index in
      tokens[index].kind == .word && tokens[index].isCapital && tokens[index].range.count > 3
    }
  }

  /// A token in lower case.
  func word(_ index: Int) -> String { bytes[tokens[index].range].lowercased }

  /// `t.t.`, `n.d.`, whether the points part it or not.
  private func isUndated(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, tokens[index].range.count <= 4 else { return false }
    if tokens[index].isA(.undated) { return true }
    guard isSign(index + 1, "."), let next = token(index + 2), next.kind == .word else {
      return false
    }
    return isUndated(index..<(index + 3))
  }

  /// A year, an address, a quotation or pages: enough to be a work.
  func isComplete(_ range: Range<Int>) -> Bool {
    if let first = range.first, isWord(first, in: .actPart),
      token(first + 1)?.kind == .number
    {
      return true
    }
    return range.contains { index in
      let token = tokens[index]
      return token.isYear || isUndated(index) || token.kind == .address
        || token.kind == .doi || token.sign == "“"
        || token.isDash && self.token(index + 1)?.kind == .number
    }
  }
}
