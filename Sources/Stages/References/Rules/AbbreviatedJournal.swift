import PetikLexicon

extension FieldRule {
  /// `Phys. Rev. Lett. 99 (2007) 2`, `J. Chem. Kelaut. 86, 54`: a journal's abbreviated words stand
  /// right before its counts; no sentence ends at their points.
  static let abbreviatedJournal = FieldRule("abbreviated-journal") { entry in
    if let container = entry.quotedContainer {
      entry.abbreviatedJournal = container
      return
    }
    guard !entry.hasContainerWordAhead else { return }
    if let year = (entry.start..<max(entry.start, entry.count)).first(where: {
      entry.opensYearAndVolume($0)
    }), let start = entry.journalStart(before: year) {
      entry.abbreviatedJournal = start..<year
      return
    }
    guard
      let end = (entry.start..<max(entry.start, entry.count)).first(where: { entry.opensCounts($0) }
      )
    else { return }
    let start = entry.abbreviations(before: end)
    guard start < end, entry.isAbbreviatedName(start..<end),
      start > entry.start || entry.isSign(start, "(")
    else { return }
    entry.abbreviatedJournal = start..<end
  }
}

extension EntryReading {
  fileprivate var hasContainerWordAhead: Bool {
    classes.contains(.container)
      && tokens.indices.contains { isWord($0, in: .container) && tokens[$0].isCapital }
  }

  /// `in Proc. Int. Conf. Rivers (ICR)` behind a quoted title, up to the comma.
  fileprivate var quotedContainer: Range<Int>? {
    guard let quoted,
      let word = (quoted.upperBound..<count).first(where: { tokens[$0].kind == .word }),
      isFree(word), isWord(word, in: .container), !tokens[word].isCapital
    else { return nil }
    let start = after(word + 1, ":")
    var end = start
    while isFree(end), !isSign(end, ","), !isSign(end, "(") { end += 1 }
    guard isAbbreviatedName(start..<end) else { return nil }
    if isSign(end, "("), isFree(end),
      let close = (end..<min(count, end + 8)).first(where: { isSign($0, ")") }),
      isSign(close + 1, ","), (end...close).allSatisfy({ isFree($0) })
    {
      end = close + 1
    }
    return start..<end
  }

  /// `Chem. Rev. 1995, 95, 69`: the year between the name and the volume was taken.
  fileprivate func opensYearAndVolume(_ index: Int) -> Bool {
    guard tokens[index].isYear, isTaken(index), index > start + 2, isSign(index + 1, ","),
      let volume = token(index + 2), volume.kind == .number, isFree(index + 2), isFree(index - 1)
    else { return false }
    return isSign(index - 1, ".") || tokens[index - 1].isCapital
  }

  /// Where the words before that year begin: all capitals, none of which but abbreviations bears a
  /// point. nil where no name of a journal stands there.
  fileprivate func journalStart(before year: Int) -> Int? {
    var index = year
    while index > start, year - index < 16, isFree(index - 1) {
      let token = tokens[index - 1]
      if isSign(index - 1, "."), index - 2 >= start, isFree(index - 2) {
        let word = tokens[index - 2]
        guard word.isCapital, isWord(index - 2, in: .journalAbbreviation) || word.range.count <= 3
        else { break }
        index -= 2
      } else if token.isCapital, token.range.count <= 16, !isSign(index, ",") {
        index -= 1
      } else {
        break
      }
    }
    // `Bahnemann, D. W. Chem. Rev.`: the initials behind the comma are a name's.
    if isSign(index - 1, ",") {
      let first = index
      while index + 2 < year, tokens[index].isInitial, tokens[index].range.count == 1,
        isSign(index + 1, "."), index == first || !isWord(index, in: .journalAbbreviation)
      {
        index += 2
      }
    }
    let isApart = index == start || tokens[index - 1].kind == .sign
    return isApart && index < year && isAbbreviatedName(index..<year) ? index : nil
  }

  /// A free number, or the comma before it, behind a word or its point.
  fileprivate func opensCounts(_ index: Int) -> Bool {
    guard isFree(index), index > start + 2 else { return false }
    var number = after(index, ",")
    if number < count, isTaken(number), isSign(number, "("), number == index + 1 || number == index
    {
      // A year in brackets was read before: `Lett. (2007) 99`.
      while number < count, isTaken(number) { number += 1 }
    }
    guard let token = token(number), isFree(number) else { return false }
    // `J. Clean. Prod., vol. 346`
    if token.isA(.volume | .issue), number > index || isSign(index - 1, "."),
      isCount(after(number + 1, "."))
    {
      return true
    }
    let isNumber = token.kind == .number && (!token.isYear || isSign(number + 1, "("))
    let isLettered = token.kind == .word && isLetteredCount(number)
    let before = index - 1
    return (isNumber || isLettered)
      && (isSign(before, ".") || tokens[before].kind == .word && isFree(before))
  }

  /// `A20`, `L18`: a capital before the digits of a volume or page.
  func isLetteredCount(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, token.isCapital else { return false }
    // `C1482-C1491` is one word.
    return bytes[token.range].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .allSatisfy { part in
        let digits = part.dropFirst()
        return (1...6).contains(digits.count) && digits.allSatisfy(\.isASCIIDigit)
      }
  }

  /// Where the run of capital words, points and small words before a place begins.
  fileprivate func abbreviations(before end: Int) -> Int {
    var index = end
    while index > start, end - index < 16, isFree(index - 1) {
      let token = tokens[index - 1]
      if token.kind == .word, token.isCapital, token.range.count <= 12, !isJoinedInitial(index - 1)
      {
        index -= 1
      } else if isSign(index - 1, "."), index - 2 >= start, tokens[index - 2].isCapital {
        index -= 1
      } else if isSign(index - 1, "&"), index < end {
        index -= 1
      } else {
        break
      }
    }
    while index < end, tokens[index].kind != .word { index += 1 }
    // `S. Winata. J. Am. Chem. Soc.`: names stand before it.
    while let name = strictName(at: index), name + 1 < end, isSign(name, ".") || isSign(name, ","),
      !(index..<name).contains(where: { isWord($0, in: .journalAbbreviation) }),
      isAbbreviatedName((name + 1)..<end)
    {
      index = name + 1
    }
    return index
  }

  /// The initial of a name before a comma or connective: `, J. A. Name,`.
  private func isJoinedInitial(_ index: Int) -> Bool {
    tokens[index].isInitial && tokens[index].range.count == 1 && isSign(index + 1, ",")
  }

  /// Two words and more of which half at least are cut short by a point. Whole names of journals
  /// and single letters count for neither.
  fileprivate func isAbbreviatedName(_ range: Range<Int>) -> Bool {
    let long = range.filter { tokens[$0].kind == .word && tokens[$0].range.count > 1 }
    let isKnown = long.contains { isWord($0, in: .journalAbbreviation) }
    let cut = long.count {
      // A point behind the last word may end a sentence.
      ($0 < range.upperBound - 2 || isKnown || tokens[$0].range.count <= 5)
        && tokens[$0].range.count <= 9 && isSign($0 + 1, ".") && !isWord($0, in: .journal)
    }
    return cut >= 1 && cut * 2 >= long.count && wordCount(range) >= 2
  }
}
