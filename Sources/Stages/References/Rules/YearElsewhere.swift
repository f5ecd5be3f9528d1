import PetikModel

extension FieldRule {
  /// The last year between signs: `, 2017.`, `(2014):`, `Mei 2019`, `2019;12(3)`.
  static let yearElsewhere = FieldRule("year-elsewhere") { entry in
    guard entry.year == nil, entry.work.issued == nil, !entry.hasEarlyYear else { return }
    if let open = entry.tokens.indices.last(where: { entry.isYearBracket($0) }),
      let (date, start, end, suffix) = entry.delimitedYear(at: open)
    {
      entry.work.issued = date
      entry.work.yearSuffix = suffix
      entry.year = open
      entry.take(start..<end, as: .date)
      return
    }
    for index in entry.tokens.indices.reversed() where entry.isFree(index) {
      if entry.tokens[index].isYear, let start = entry.dateStart(endingAt: index),
        let (date, _) = entry.date(at: start)
      {
        entry.work.issued = date
        entry.year = index
        entry.take(start..<(index + 1), as: .date)
        return
      }
      if entry.closesEntry(index), !entry.isPartOfRange(index) {
        entry.work.issued = PartialDate(year: entry.tokens[index].value)
        entry.year = index
        entry.take(index..<(index + 1), as: .date)
        return
      }
      guard let (date, start, end, suffix) = entry.delimitedYear(at: index),
        !entry.isPartOfRange(index)
      else { continue }
      entry.work.issued = date
      entry.work.yearSuffix = suffix
      entry.year = index
      entry.take(start..<end, as: .date)
      return
    }
    // `Springer 1988, 312 pp.`
    if let index = entry.tokens.indices.last(where: { entry.followsPublisher($0) }) {
      entry.work.issued = PartialDate(year: entry.tokens[index].value)
      entry.year = index
      return entry.take(index..<(index + 1), as: .date)
    }
    for index in entry.tokens.indices where entry.isFree(index) {
      if let end = entry.undatedEnd(from: index) { return entry.take(index..<end, as: .date) }
    }
  }
}

extension EntryReading {
  /// `(2014):` and `(2014),` behind a journal's counts.
  fileprivate func isYearBracket(_ index: Int) -> Bool {
    guard isFree(index), isSign(index, "("), tokens.indices.contains(index + 3),
      let (_, _, end, _) = delimitedYear(at: index)
    else { return false }
    return isSign(end, ":") || isSign(end, ",") || isSign(end, ".")
  }

  /// A year between a capitalised word and a comma or point.
  fileprivate func followsPublisher(_ index: Int) -> Bool {
    guard isFree(index), tokens[index].isYear, index > start + 3, tokens[index - 1].isCapital,
      !isPartOfRange(index)
    else { return false }
    return isSign(index + 1, ",") || isSign(index + 1, ".") || isSign(index + 1, ";")
  }

  /// A year that is the entry's last word.
  fileprivate func closesEntry(_ index: Int) -> Bool {
    guard tokens[index].isYear, index > start + 3 else { return false }
    return (index + 1..<count).allSatisfy { tokens[$0].kind == .sign || isTaken($0) }
  }

  /// The start of a date of day or month whose year stands at a place.
  fileprivate func dateStart(endingAt year: Int) -> Int? {
    for start in max(0, year - 5)..<year where isFree(start) {
      if let (found, end) = date(at: start), end == year + 1, found.month != nil { return start }
    }
    return nil
  }

  fileprivate func isPartOfRange(_ index: Int) -> Bool {
    token(index - 1)?.isDash == true || token(index + 1)?.isDash == true
  }
}
