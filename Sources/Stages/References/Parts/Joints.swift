import PetikLexicon

/// Where the pieces of an entry begin and end.
extension EntryReading {
  /// `vol. 2 (Kairo: Pena, 2001)`, `Vol. 2. Kairo: Pena`: a volume alone, before place and
  /// publisher.
  func isBooksVolume(_ index: Int) -> Bool {
    guard work.issue == nil, work.page == nil, isWord(index, in: .volume) else { return false }
    if work.publisherPlace != nil { return true }
    var next = index
    while next < count, roles[next] == .counts || isSign(next, ".") || isSign(next, ",") {
      next += 1
    }
    let colon = (next..<min(count, next + 5)).first { isSign($0, ":") }
    return colon.map { $0 > next && (next..<$0).allSatisfy { tokens[$0].isCapital } } ?? false
  }

  /// What a sign parts at a place; nil for a sign within a piece, and for words.
  func joint(at index: Int) -> Joint? {
    let token = tokens[index]
    guard token.kind == .sign else { return nil }
    let next = self.token(index + 1)
    switch token.sign {
    case ".":
      // The points of `Proc. Int. Conf. Rivers` part nothing behind a quoted title.
      if quoted != nil, let journal = abbreviatedJournal, journal.dropLast().contains(index) {
        return nil
      }
      if endsSentence(index) { return .point }
      guard let before = self.token(index - 1), before.isCapital, before.range.count <= 7,
        !before.isA(.degree | .issue | .volume | .page),
        let next, next.isCapital || next.kind == .number,
        next.isApart || (before.range.count > 2 || !next.isInitial) && !isSign(index + 2, "/")
      else { return nil }
      return .abbreviation
    case ",":
      return isDigits(index - 1) && isDigits(index + 1) && next?.isApart == false ? nil : .comma
    case ";": return .semicolon
    case ":":
      return next?.isApart == true || next?.isCapital == true || token.isApart ? .colon : nil
    case "?", "!": return endsSentence(index) ? .question : nil
    case "-", "–", "—": return token.isApart && next?.isApart == true ? .dash : nil
    default: return nil
    }
  }

  /// Behind a comma: words up to a connective and one more, then the end of a sentence.
  func goesOnAsList(_ comma: Int) -> Bool {
    var joined: Int?
    for index in (comma + 1)..<max(comma + 1, min(count, comma + 16)) {
      guard isFree(index) else { return false }
      let token = tokens[index]
      if token.isA(.journal | .publisher | .organisation | .place), token.isCapital { return false }
      if isWord(index, in: .connective) || token.isSign("&") {
        if joined == nil || !token.isSign("&") { joined = index }
      } else if endsSentence(index) || token.isSign(":") {
        guard let joined else { return false }
        return index > joined + 1 && index - joined <= 6 && !isTaken(index + 1)
      } else if token.kind == .number || token.kind == .sign && !token.isSign(",") {
        return false
      }
    }
    return false
  }

  /// `(Chicago, American Bar Association)`: a bracket that opens with a place.
  func opensPublication(_ index: Int) -> Bool {
    guard isSign(index, "(") else { return false }
    if isWord(index + 1, in: .place),
      (2...4).contains(where: { isSign(index + $0, ":") || isSign(index + $0, ",") })
    {
      return true
    }
    // `(B. Nugraha, Ed.)`
    let close = (index + 1..<min(count, index + 30)).first { isSign($0, ")") } ?? index
    return (index..<close).contains { roles[$0] == .editorMark || roles[$0] == .editorLead }
  }

  /// `intestinal inflammation Am J Med 109`: behind a word in lower case, nothing but capitals up to
  /// the counts.
  func startsJournal(at index: Int) -> Bool {
    guard index > 0, tokens[index].isCapital, tokens[index - 1].kind == .word,
      !tokens[index - 1].isCapital, !isWord(index - 1, in: .small | .connective)
    else { return false }
    for next in index..<min(count, index + 9) {
      let token = tokens[next]
      if roles[next] == .counts { return true }
      let belongs =
        token.isCapital || isWord(next, in: .small) || token.sign == "." || token.sign == "&"
        || token.sign == "," || token.sign == ";" || roles[next] == .date
      guard belongs, isFree(next) || roles[next] == .date else { return false }
    }
    return false
  }

  /// `J. Phys. A 12`, `J. Stat`: an initial and a word that has the shape of a name and is none.
  func opensJournal(_ range: Range<Int>) -> Bool {
    if let journal = abbreviatedJournal, journal.overlaps(range) { return true }
    return range.contains { $0 > range.lowerBound && isWord($0, in: .journalAbbreviation) }
  }

  private func isDigits(_ index: Int) -> Bool { token(index)?.kind == .number }

  /// Behind the bracket or quotation that opens at a place; nil where none closes nearby, or a part
  /// of it has been read.
  func groupEnd(at open: Int) -> Int? {
    let closing: Unicode.Scalar
    switch tokens[open].sign {
    case "(": closing = ")"
    case "[": closing = "]"
    case "“": closing = "”"
    case "«": closing = "»"
    default: return nil
    }
    for index in (open + 1)..<min(count, open + 40) {
      guard isFree(index) else { return nil }
      if isSign(index, closing) { return index + 1 }
    }
    return nil
  }
}
