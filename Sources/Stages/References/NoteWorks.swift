import PetikLexicon
import PetikModel
import PetikText

/// What a stretch of a note does.
enum NotePart: Hashable, Sendable {
  /// Cites a work in full: the bytes from its names to its end.
  case work(Range<Int>)
  /// Cites another work of the author named before: the bytes behind `Idem`.
  case sameAuthor(Range<Int>)
  /// Neither a whole work nor words that point back: perhaps a name and a short title.
  case short(Range<Int>)
}

/// The parts of a note that cite: parted by `;`, by a point before new names, by `lihat juga` and
/// `dikutip dalam`, and by the end of a citation before a sentence that explains.
func partsCiting(in note: Footnote, lexicon: Lexicon) -> [NotePart] {
  let reading = EntryReading(note.text.bytes, words: lexicon.references)
  var parts: [NotePart] = []
  var start = 0
  func close(_ end: Int) {
    if let part = reading.notePart(start..<end, notes: lexicon.notes) { parts.append(part) }
    start = end
  }
  for index in reading.tokens.indices where index > start {
    if reading.isQuotedIn(index) {
      close(index)
    } else if reading.tokens[index].kind == .sign,
      let next = reading.partStart(after: index, notes: lexicon.notes),
      reading.mayEndPart(start..<index, at: index, isLed: next > index + 1, notes: lexicon.notes)
    {
      close(index + 1)
    } else if reading.endsCitation(start..<index, at: index) {
      close(index + 1)
    }
  }
  close(reading.count)
  return parts
}

extension EntryReading {
  /// The first token of a work that may begin behind the sign at an index; nil where none can.
  fileprivate func partStart(after index: Int, notes: NoteWords) -> Int? {
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
  fileprivate func isQuotedIn(_ index: Int) -> Bool {
    guard isWord(index, in: .access),
      isWord(index + 1, in: .container) || isWord(index + 1, in: .by),
      let opening = token(index + 2)
    else { return false }
    return opening.isCapital || opening.opensQuote
  }

  /// A whole citation ends at a point, and a sentence follows that explains.
  fileprivate func endsCitation(_ range: Range<Int>, at index: Int) -> Bool {
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
  fileprivate func skippingPrefixes(from start: Int) -> Int {
    var index = start
    while isWord(index, in: .prefix) || isWord(index, in: .connective)
      || index > start && (isSign(index, ",") || isSign(index, ":"))
    {
      index += 1
    }
    return index
  }

  fileprivate func mayEndPart(
    _ range: Range<Int>, at index: Int, isLed: Bool, notes: NoteWords
  ) -> Bool {
    if isLed, !isSign(index, ",") || range.count > 2 { return true }
    if isComplete(range) || pointsBack(range, notes) { return true }
    // `Hadi, Sungai, 40; Dale, Dayung, 9`
    return isSign(index, ";") && tokens[index - 1].kind == .number
  }

  fileprivate func pointsBack(_ range: Range<Int>, _ notes: NoteWords) -> Bool {
    form(of: range, notes) != nil
  }

  private func form(of range: Range<Int>, _ notes: NoteWords) -> NoteWords.Form? {
    guard !range.isEmpty else { return nil }
    return notes.form(of: bytes[byteRange(range)].prefix(200), behind: words.prefixes)
  }

  /// Without a semicolon or a comma at the end.
  private func byteRange(_ range: Range<Int>) -> Range<Int> {
    var last = range.upperBound - 1
    while last > range.lowerBound, isSign(last, ";") || isSign(last, ",") { last -= 1 }
    return tokens[range.lowerBound].range.lowerBound..<tokens[last].range.upperBound
  }

  /// What a range of tokens does; nil where nothing is cited.
  fileprivate func notePart(_ range: Range<Int>, notes: NoteWords) -> NotePart? {
    let start = openingOfWork(range, notes: notes)
    guard start < range.upperBound else { return nil }
    let part = start..<range.upperBound
    switch form(of: part, notes) {
    case .idem:
      let rest = behindIdem(part, notes)
      guard isComplete(rest), saysTitle(rest) else { return nil }
      return .sameAuthor(byteRange(rest))
    case nil: break
    default: return nil
    }
    if isComplete(part) { return isProse(part) ? nil : .work(byteRange(part)) }
    return part.count >= 3 ? .short(byteRange(part)) : nil
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
  private func word(_ index: Int) -> String { bytes[tokens[index].range].lowercased }

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
  fileprivate func isComplete(_ range: Range<Int>) -> Bool {
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
