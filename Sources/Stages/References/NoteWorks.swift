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

/// The parts of a note that cite: parted by `;`, by a point before new names, by `lihat juga`.
func partsCiting(in note: Footnote, lexicon: Lexicon) -> [NotePart] {
  let reading = EntryReading(note.text.bytes, words: lexicon.references)
  var parts: [NotePart] = []
  var start = 0
  func close(_ end: Int) {
    if let part = reading.notePart(start..<end, notes: lexicon.notes) { parts.append(part) }
    start = end
  }
  for index in reading.tokens.indices where index > start {
    guard let next = reading.partStart(after: index) else { continue }
    if reading.mayEndPart(start..<index, at: index, isLed: next > index + 1, notes: lexicon.notes) {
      close(index + 1)
    }
  }
  close(reading.count)
  return parts
}

extension EntryReading {
  /// The first token of a work that may begin behind the sign at an index; nil where none can.
  fileprivate func partStart(after index: Int) -> Int? {
    let token = tokens[index]
    guard token.kind == .sign, token.key == ";" || token.key == "." || token.key == "," else {
      return nil
    }
    let next = skippingPrefixes(from: index + 1)
    let isLed = next > index + 1 && isWord(index + 1, in: words.prefixWords)
    guard let opening = self.token(next), opening.isApart else { return nil }
    let opens =
      opening.isCapital || opening.opensQuote || opening.kind == .address
      || isWord(next, in: words.particles)
    if isLed { return opens ? next : nil }
    if token.key == ";" { return opens ? next : nil }
    guard token.key == "." else { return nil }
    var part = self
    part.start = next
    return opens && part.opensWithName ? next : nil
  }

  /// Behind `lihat`, `see also`, `dan`.
  fileprivate func skippingPrefixes(from start: Int) -> Int {
    var index = start
    while isWord(index, in: words.prefixWords) || isWord(index, in: words.connectives)
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
    return notes.form(of: bytes[byteRange(range)].prefix(200), behind: words.prefixWords)
  }

  /// Without a semicolon or a comma at the end.
  private func byteRange(_ range: Range<Int>) -> Range<Int> {
    var last = range.upperBound - 1
    while last > range.lowerBound, isSign(last, ";") || isSign(last, ",") { last -= 1 }
    return tokens[range.lowerBound].range.lowerBound..<tokens[last].range.upperBound
  }

  /// What a range of tokens does; nil where nothing is cited.
  fileprivate func notePart(_ range: Range<Int>, notes: NoteWords) -> NotePart? {
    let start = skippingPrefixes(from: range.lowerBound)
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

  /// A year, an address, a quotation or pages: enough to be a work.
  fileprivate func isComplete(_ range: Range<Int>) -> Bool {
    range.contains { index in
      let token = tokens[index]
      return token.isYear || token.kind == .address || token.kind == .doi || token.key == "“"
        || token.isDash && self.token(index + 1)?.kind == .number
    }
  }
}
