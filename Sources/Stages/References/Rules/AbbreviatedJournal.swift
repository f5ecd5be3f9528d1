import PetikLexicon

extension FieldRule {
  /// `Phys. Rev. Lett. 99 (2007) 2`, `J. Chem. Kelaut. 86, 54`: a journal's abbreviated words stand
  /// right before its counts; no sentence ends at their points.
  static let abbreviatedJournal = FieldRule("abbreviated-journal") { entry in
    guard !entry.hasContainerWordAhead,
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
