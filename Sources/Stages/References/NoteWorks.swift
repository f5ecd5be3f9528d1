import PetikLexicon
import PetikModel
import PetikText

/// The parts of a note that each cite a work: parted by `;`, or by a point before new names.
func worksCited(in note: Footnote, words: ReferenceWords) -> [Range<Int>] {
  if note.backReference != nil { return [] }
  let reading = EntryReading(note.text.bytes, words: words)
  var works: [Range<Int>] = []
  var start = 0
  func close(_ end: Int) {
    if let range = reading.citedWork(start..<end) { works.append(range) }
    start = end
  }
  for index in reading.tokens.indices where index > start + 2 {
    let parts =
      reading.isSign(index, ";") && reading.opensWork(index + 1, isStrict: false)
      || reading.isSign(index, ".") && reading.opensWork(index + 1, isStrict: true)
    if parts, reading.isComplete(start..<index) { close(index + 1) }
  }
  close(reading.count)
  return works
}

extension EntryReading {
  /// The bytes of the work in a range of tokens; nil where nothing of a work is seen.
  fileprivate func citedWork(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    // `Lihat`, `see also`
    while start < range.upperBound,
      isWord(start, in: words.prefixWords) || isSign(start, ",") && start > range.lowerBound
    {
      start += 1
    }
    guard start < range.upperBound, isComplete(start..<range.upperBound) else { return nil }
    return tokens[start].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }

  /// A year, an address, a quotation or pages: enough to be a work.
  fileprivate func isComplete(_ range: Range<Int>) -> Bool {
    range.contains { index in
      let token = tokens[index]
      return token.isYear || token.kind == .address || token.kind == .doi || token.key == "“"
        || token.isDash && self.token(index + 1)?.kind == .number
    }
  }

  /// Names open at a place: `G. Family,` or `Family, G.`; loosely any capital.
  fileprivate func opensWork(_ index: Int, isStrict: Bool) -> Bool {
    guard let token = token(index), token.isApart,
      token.isCapital || isWord(index, in: words.particles)
    else { return false }
    if !isStrict { return true }
    var part = self
    part.start = index
    return part.opensWithName
  }
}
