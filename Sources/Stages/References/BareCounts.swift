import PetikLexicon

/// Volume, issue and pages that no word names: they are told by their signs.
extension EntryReading {
  /// A number without a word: a volume, by what stands behind it.
  mutating func readBareCount(at index: Int) {
    let token = tokens[index]
    if readRomanVolume(at: index) { return }
    guard token.kind == .number, token.digits <= 4, work.volume == nil, index > start + 1,
      !isSign(index - 1, "("), !(self.token(index - 1)?.isDash ?? false),
      !token.isYear || isSign(index + 1, "(")
    else { return }
    _ =
      readVolumeAndBracket(at: index) || readVolumePointIssue(at: index)
      || readVolumeSignPages(at: index) || readVolumeYearPages(at: index)
      || readVolumePages(at: index)
  }

  private mutating func volume(_ index: Int, upTo end: Int) {
    work.volume = text(index..<(index + 1))
    count(index..<end)
  }

  /// `VI(2)`, behind a comma or a blank.
  private mutating func readRomanVolume(at index: Int) -> Bool {
    guard work.volume == nil, tokens[index].kind == .word, tokens[index].isCapital,
      index > start + 1, isSign(index + 1, "("), !tokens[index + 1].isApart,
      token(index + 2)?.kind == .number, isSign(index + 3, ")"), isCount(index)
    else { return false }
    return readVolumeAndBracket(at: index)
  }

  /// `12(3)`, `3(Desember)`
  private mutating func readVolumeAndBracket(at index: Int) -> Bool {
    guard isSign(index + 1, "("), isFree(index + 1),
      !tokens[index + 1].isApart || isCount(index + 2)
        || isWord(index + 2, in: .division | .issue),
      let close = (index + 2..<min(count, index + 7)).first(where: { isSign($0, ")") }),
      close > index + 2
    else { return false }
    volume(index, upTo: index + 1)
    readIssueBracket(at: index + 1)
    return true
  }

  /// `9.2 (2019):` and `9.2, 95-112`
  private mutating func readVolumePointIssue(at index: Int) -> Bool {
    guard isSign(index + 1, "."), let issue = token(index + 2), issue.kind == .number,
      !issue.isApart, issue.digits <= 2,
      isSign(index + 3, "(") || isSign(index + 3, ",") || isSign(index + 3, ":")
    else { return false }
    work.issue = text((index + 2)..<(index + 3))
    volume(index, upTo: index + 3)
    return true
  }

  /// `5, 1169–1178`, `103, 2450`, `12:45-50`
  private mutating func readVolumeSignPages(at index: Int) -> Bool {
    let page = index + 2
    guard isSign(index + 1, ",") || isSign(index + 1, ":"), isPage(page), isFree(page),
      !tokens[page].isYear || token(page + 1)?.isDash == true || work.issued != nil
    else { return false }
    let end = rangeEnd(page)
    guard end > page + 1 || isSign(index + 1, ":") || end == count || token(end)?.kind == .sign
    else { return false }
    if work.page == nil { work.page = text(page..<end) }
    volume(index, upTo: end)
    return true
  }

  /// `136 (2015): 73-97`: the year's bracket was taken.
  private mutating func readVolumeYearPages(at index: Int) -> Bool {
    guard isTaken(index + 1), isSign(index + 1, "("),
      let close = (index + 1..<count).first(where: { isSign($0, ")") }),
      isSign(close + 1, ":") || isSign(close + 1, ",") || isPage(close + 1)
        || index == abbreviatedJournal?.upperBound
    else { return false }
    volume(index, upTo: index + 1)
    let page = isSign(close + 1, ",") || isSign(close + 1, ":") ? close + 2 : close + 1
    if work.page == nil, isPage(page), isFree(page) {
      work.page = text(page..<rangeEnd(page))
      count(page..<rangeEnd(page))
    }
    return true
  }

  /// `32 024001` behind a journal, `5 207-229`: a volume and its pages with nothing between.
  private mutating func readVolumePages(at index: Int) -> Bool {
    let page = index + 1
    guard isPage(page), isFree(page), work.page == nil,
      index == abbreviatedJournal?.upperBound || token(page + 1)?.isDash == true
    else { return false }
    let end = rangeEnd(page)
    work.page = text(page..<end)
    volume(index, upTo: end)
    return true
  }

  /// A number that may be a page, or one with a letter before it: `L27`.
  private func isPage(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.kind == .number || isLetteredCount(index)
      || token.kind == .word && token.value > 0 && token.range.count <= 6
  }

  /// `(3)`, `(3-4)`, `(Desember)` glued to a volume.
  mutating func readIssueBracket(at open: Int) {
    guard isSign(open, "("), isFree(open), work.issue == nil,
      let close = (open + 1..<min(count, open + 6)).first(where: { isSign($0, ")") }),
      close > open + 1,
      !tokens[open + 1].isYear || close > open + 2
    else { return }
    let inside = isWord(open + 1, in: .issue) ? after(open + 2, ".") : open + 1
    guard inside < close else { return }
    work.issue = text(inside..<close)
    count(open..<(close + 1))
    var next = close + 1
    while isSign(next, ",") || isSign(next, ":") || isSign(next, ";") { next += 1 }
    if isPage(next), isFree(next), work.page == nil,
      !tokens[next].isYear || token(next + 1)?.isDash == true
    {
      let end = rangeEnd(next)
      guard end == count || tokens[end].kind == .sign || end > next + 1 else { return }
      work.page = text(next..<end)
      count(next..<end)
    }
  }

  mutating func readBarePages(at index: Int) {
    guard tokens[index].kind == .number, token(index + 1)?.isDash == true,
      let last = token(index + 2), last.kind == .number, isFree(index + 2), index > start + 1,
      !(tokens[index].isYear && last.isYear && work.volume == nil),
      work.volume != nil || isSign(index - 1, ":") || isSign(index - 1, ",")
        || isSign(index - 1, ".")
    else { return }
    readVolume(before: index)
    work.page = text(index..<(index + 3))
    count(index..<(index + 3))
  }
}
