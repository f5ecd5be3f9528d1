import PetikModel

extension FieldRule {
  /// The last year between signs: `, 2017.`, `(2014):`, `Mei 2019`, `2019;12(3)`.
  static let yearElsewhere = FieldRule("year-elsewhere") { entry in
    guard entry.year == nil, entry.work.issued == nil, !entry.hasEarlyYear else { return }
    for index in entry.tokens.indices.reversed() where entry.isFree(index) {
      if entry.tokens[index].isYear, let start = entry.dateStart(endingAt: index),
        let (date, _) = entry.date(at: start)
      {
        entry.work.issued = date
        entry.year = index
        entry.take(start..<(index + 1))
        return
      }
      guard let (date, start, end, suffix) = entry.delimitedYear(at: index),
        !entry.isPartOfRange(index)
      else { continue }
      entry.work.issued = date
      entry.work.yearSuffix = suffix
      entry.year = index
      entry.take(start..<end)
      return
    }
  }
}

extension EntryReading {
  /// The start of a date of day or month whose year stands at a place.
  fileprivate func dateStart(endingAt year: Int) -> Int? {
    for start in max(0, year - 5)..<year where !taken[start] {
      if let (found, end) = date(at: start), end == year + 1, found.month != nil { return start }
    }
    return nil
  }

  fileprivate func isPartOfRange(_ index: Int) -> Bool {
    token(index - 1)?.isDash == true || token(index + 1)?.isDash == true
  }
}
