import PetikLexicon
import PetikModel
import PetikText

extension FreeLines {
  /// The last line of the caption that begins here.
  func captionEnd(from start: Int, _ caption: CaptionShape) -> Int {
    var end = start
    if caption.textStart >= lines[start].range.upperBound, follows(start + 1) {
      // The label stands alone: its words are on the next line.
      end += 1
    }
    while end - start < 4, follows(end + 1), continuesCaption(end + 1, caption) { end += 1 }
    return end
  }

  private func follows(_ index: Int) -> Bool {
    index < lines.count && captions[index] == nil && !isNote(index) && mark(index) == nil
      && lines[index].blankLinesBefore < 3
  }

  private func continuesCaption(_ index: Int, _ caption: CaptionShape) -> Bool {
    let before = shapes[index - 1]
    let shape = shapes[index]
    guard shape.words > 0, !isProse(at: index) || (!isApart(index) && !before.endsSentence) else {
      return false
    }
    if shape.numbers * 2 > shape.words { return before.endsOpen && shape.words == 1 }
    if before.endsOpen || shape.startsLower && !before.endsSentence { return true }
    if isAllUpper(index - 1), isAllUpper(index), !isApart(index), shape.words > 2 { return true }
    guard caption.kind == .figure || !isApart(index), isFull(index - 1, 0.7), !before.endsSentence
    else { return false }
    // A short rest of a title, set apart from what follows.
    let stands = index + 1 >= lines.count || isApart(index + 1)
    return stands && shape.words <= 5 && shape.width * 10 < before.width * 7
      && shape.startsUpper && !shape.endsSentence
  }

  private func isAllUpper(_ index: Int) -> Bool {
    let bytes = bytes(index)
    return bytes.contains { $0.isASCIIUpper } && !bytes.contains { $0.isASCIILower }
  }

  /// `Sumber: …`, `(Source: …)`, `Keterangan: …`.
  func isNote(_ index: Int) -> Bool {
    let word = openingWord(index)
    let opening = bytes(index).prefix(24)
    // `Data source: …`
    if let colon = opening.firstIndex(of: UInt8(ascii: ":")),
      lexicon.captions.sourceLabels.contains(opening[..<colon].matchKey)
    {
      return true
    }
    guard lexicon.captions.sourceLabels.contains(word) || lexicon.captions.noteLabels.contains(word)
    else { return isProgramNote(index) }
    return opening.contains(UInt8(ascii: ":")) || opening.contains(UInt8(ascii: "."))
      || opening.first == UInt8(ascii: "(")
  }

  /// `a. Dependent Variable: Y`, `**. Correlation is significant at the 0.01 level`.
  private func isProgramNote(_ index: Int) -> Bool {
    let line = bytes(index)
    guard let first = line.first, first.isASCIILower || first == UInt8(ascii: "*") else {
      return false
    }
    let mark = line.prefix { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: ".") || $0 == first }
    guard mark.count <= 4, line.dropFirst(mark.count).first?.isBlank == true else { return false }
    let key = line.dropFirst(mark.count).prefix(40).matchKey
    return lexicon.captions.programNotes.contains { key.hasPrefix($0) }
  }

  /// The last line of the note that begins here: to the closing bracket where one is open, else
  /// over full lines.
  func noteEnd(from start: Int) -> Int {
    var end = start
    var depth = bracketDepth(start)
    while end + 1 < lines.count, end - start < 6, captions[end + 1] == nil, !isNote(end + 1) {
      let goesOn =
        depth > 0 && !isProse(at: end + 1)
        || !isApart(end + 1) && isFull(end, 0.75) && !isProse(at: end + 1)
        || !isApart(end + 1) && shapes[end].endsOpen
        || !isApart(end + 1) && shapes[end + 1].startsLower && !shapes[end].endsSentence
      guard goesOn else { break }
      end += 1
      depth += bracketDepth(end)
    }
    return end
  }

  private func bracketDepth(_ index: Int) -> Int {
    bytes(index).reduce(0) { depth, byte in
      byte == UInt8(ascii: "(") ? depth + 1 : byte == UInt8(ascii: ")") ? depth - 1 : depth
    }
  }
}
