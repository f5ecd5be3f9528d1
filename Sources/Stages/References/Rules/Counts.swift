import PetikLexicon

extension FieldRule {
  /// Volume, issue and pages, in words or by their signs: `Vol. 5, No. 2, hlm. 1-9`, `12(3), 4–9`.
  static let counts = FieldRule("counts") { entry in
    let first = entry.namesEnd ?? entry.start
    for index in first..<max(first, entry.count) where entry.isFree(index) {
      entry.readWordedCount(at: index)
      if entry.isFree(index) { entry.readBareCount(at: index) }
    }
    // What is left of a range after a volume or the year is its pages.
    for index in first..<max(first, entry.count) where entry.isFree(index) && entry.work.page == nil
    {
      entry.readBarePages(at: index)
    }
  }
}

extension EntryReading {
  mutating func count(_ range: Range<Int>) {
    take(range, as: .counts)
  }

  fileprivate mutating func readWordedCount(at index: Int) {
    guard tokens[index].kind == .word else { return }
    var next = after(after(index + 1, "."), ":")
    let isArticle = isWord(index, in: .article) && isWord(next, in: .issue)
    // `Art. no. 105393` stands where pages do.
    if isArticle { next = after(next + 1, ".") }
    if isSign(next, "°") || isSign(next, "º") { next += 1 }
    guard isCount(next), isFree(next) else { return }
    // `V.` and `N.` may be initials.
    if tokens[index].isCapital, tokens[index].range.count == 1, !isCountLetter(index) { return }
    if isWord(index, in: .volume), work.volume == nil {
      work.volume = text(next..<rangeEnd(next))
      count(index..<rangeEnd(next))
      readIssueBracket(at: rangeEnd(next))
    } else if isArticle {
      if work.page == nil { work.page = text(next..<rangeEnd(next)) }
      count(index..<rangeEnd(next))
    } else if isWord(index, in: .page), tokens[next].kind == .number || next > index + 1 {
      let end = rangeEnd(next)
      if index > 0, tokens[index - 1].kind == .sign { readVolume(before: index) }
      if work.page == nil { work.page = text(next..<end) }
      count(index..<end)
    } else if isWord(index, in: .issue), work.issue == nil, !isLawNumber(after: next) {
      readVolume(before: index)
      work.issue = text(next..<rangeEnd(next))
      count(index..<rangeEnd(next))
    }
  }

  /// A single capital means a count only before a number and after a sign.
  private func isCountLetter(_ index: Int) -> Bool {
    token(index - 1)?.kind == .sign && token(after(index + 1, "."))?.kind == .number
  }

  /// `Nomor 42 Tahun 2016` numbers an act.
  private func isLawNumber(after index: Int) -> Bool {
    isWord(index + 1, in: .lawYear) || isSign(index + 1, "/")
  }

  /// `58, No. 2`: the number before an issue is the volume.
  mutating func readVolume(before index: Int) {
    guard work.volume == nil else { return }
    var before = index - 1
    while before > 0,
      isSign(before, ",") || isSign(before, "(") || isSign(before, ".") || isSign(before, ";")
        || roles[before] == .date
    {
      before -= 1
    }
    guard isFree(before), tokens[before].kind == .number, before > 0, tokens[before].digits <= 4,
      !tokens[before].isYear || work.issued != nil, !isSign(before - 1, "(")
    else { return }
    work.volume = text(before..<(before + 1))
    count(before..<index)
  }
}
