import PetikModel

extension FieldRule {
  /// `Names (2019).`, `Names. 2019.`, `Names, 2019,`: the year parts the names from the title.
  static let yearAfterNames = FieldRule("year-after-names") { entry in
    let limit = entry.quoted?.lowerBound ?? entry.count
    for index in entry.start..<max(entry.start, limit) where entry.isFree(index) {
      guard
        let (date, start, end, suffix) = entry.delimitedYear(at: index)
          ?? entry.undatedEnd(from: index).map({ (nil, index, $0, nil) })
      else { continue }
      // A title follows; `Penerbit, Kota, 2010.` ends an entry.
      guard start > entry.start, entry.wordCount(end..<entry.count) > 0,
        entry.looksLikeNames(entry.start..<start) || entry.isShortBody(entry.start..<start)
      else { return }
      entry.work.issued = date
      entry.work.yearSuffix = suffix
      entry.year = index
      entry.hasEarlyYear = true
      entry.namesEnd = start
      entry.take(start..<end, as: .earlyDate)
      entry.confidence += 0.2
      return
    }
  }
}

extension EntryReading {
  /// A year that stands between signs, with its month and day: where the statement starts and ends.
  /// The date is nil for `n.d.`
  func delimitedYear(
    at index: Int
  ) -> (date: PartialDate?, start: Int, end: Int, suffix: String?)? {
    if isSign(index, "(") || isSign(index, "[") { return bracketedYear(at: index) }
    guard tokens[index].isYear, index > 0, !isSign(index - 1, "("),
      !tokens[index - 1].isDash || tokens[index - 1].isApart
    else { return nil }
    let before = tokens[index - 1]
    let isParted =
      before.kind == .sign && (before.sign == "." || before.sign == "," || before.sign == ";")
    guard let next = token(index + 1) else {
      return isParted ? (PartialDate(year: tokens[index].value), index, index + 1, nil) : nil
    }
    // `2020 Mar;20(1)`
    if isParted, let (date, end) = monthBehindYear(index), isSign(end, ";") || isSign(end, ":") {
      return (date, index, end, nil)
    }
    if next.isSign(";") { return (PartialDate(year: tokens[index].value), index, index + 1, nil) }
    // `Name M R 1996 Title`, `Name et al 2015 Title`
    let followsInitial =
      before.isInitial || before.isSign(".") && token(index - 2)?.isInitial == true
    if next.isApart, next.isCapital, followsInitial || isWord(index - 1, in: .etAl),
      index > 1,
      index < 60
    {
      return (PartialDate(year: tokens[index].value), index, index + 1, yearSuffix(index))
    }
    let closes =
      next.isSign(".") || next.isSign(",") || next.isSign(":") || next.isSign(";")
      || next.opensQuote
    guard closes,
      isParted || before.isInitial || isWord(index - 1, in: .etAl)
        || before.isCapital && index < 6
    else { return nil }
    return (PartialDate(year: tokens[index].value), index, index + 1, yearSuffix(index))
  }

  /// Behind `t.t.` or `n.d.`, between signs; nil where none begins at a place.
  func undatedEnd(from index: Int) -> Int? {
    guard index > 0, tokens[index].kind == .word, tokens[index].range.count <= 2,
      tokens[index - 1].kind == .sign, isSign(index + 1, "."), token(index + 2)?.kind == .word,
      isUndated(index..<(index + 3))
    else { return nil }
    return after(index + 3, ".")
  }

  private func bracketedYear(
    at open: Int
  ) -> (date: PartialDate?, start: Int, end: Int, suffix: String?)? {
    guard
      let close = (open + 1..<min(count, open + 10)).first(where: {
        isSign($0, ")") || isSign($0, "]")
      })
    else { return nil }
    if isUndated((open + 1)..<close) { return (nil, open, close + 1, nil) }
    guard let year = (open + 1..<close).first(where: { tokens[$0].isYear }) else { return nil }
    let other = (open + 1..<close).contains { index in
      tokens[index].kind == .word && month(index) == nil && !tokens[index].isA(.season)
        || tokens[index].kind == .number && index != year && tokens[index].value > 31
          && !tokens[index].isYear
    }
    if other { return nil }
    var date = PartialDate(year: tokens[year].value)
    if let month = (open + 1..<close).lazy.compactMap({ month($0) }).first {
      date.month = month
      date.day = (open + 1..<close).first { tokens[$0].kind == .number && $0 != year }.map {
        tokens[$0].value
      }
    }
    return (date, open, close + 1, yearSuffix(year))
  }

  /// `Program 2030 Nusantara.` before a bracketed year: capitals and a number in few words.
  fileprivate func isShortBody(_ range: Range<Int>) -> Bool {
    isSign(range.upperBound, "(") && range.count <= 7
      && range.allSatisfy { index in
        let token = tokens[index]
        return token.isCapital || token.kind == .number
          || token.kind == .sign && token.sign == "." && index == range.upperBound - 1
      }
  }

  /// Whether a stretch may be nothing but names: few words in lower case, no quotation, no address.
  func looksLikeNames(_ range: Range<Int>) -> Bool {
    var lower = 0
    var capitals = 0
    for index in range {
      let token = tokens[index]
      switch token.kind {
      case .address, .doi: return false
      case .number: return false
      case .sign:
        if token.opensQuote, token.sign != "‘" { return false }
        if token.sign == "?" || token.sign == "!" { return false }
        if token.sign == ".", index < range.upperBound - 1, endsSentence(index),
          !isWord(index - 1, in: .etAl)
        {
          return false
        }
        if token.sign == ":", index < range.upperBound - 1 { return false }
      case .word:
        if token.isCapital {
          capitals += 1
        } else if !token.isA(.connective), !token.isA(.particle),
          !token.isA(.etAl), !token.isA(.editor),
          !token.isA(.degree)
        {
          lower += 1
        }
      }
    }
    guard capitals > 0 || range.count == 1 else { return false }
    if lower == 0 { return true }
    let isBody = range.contains { isWord($0, in: .organisation) }
    return lower * 4 <= capitals || isBody && lower <= 6
  }
}
