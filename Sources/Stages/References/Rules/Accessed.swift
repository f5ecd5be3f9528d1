import PetikModel

extension FieldRule {
  /// `diakses pada 31 Maret 2020`, `Retrieved April 1, 2020, from`, `[Diakses: 6-1-2021]`.
  static let accessed = FieldRule("accessed", needs: .access) { entry in
    for index in entry.tokens.indices where entry.isWord(index, in: .access) {
      guard let (date, end) = entry.date(from: index + 1, within: 7),
        date.month != nil || end <= index + 3
      else { continue }
      entry.work.accessed = date
      var stop = end
      // The hour: `pukul 12.00 WIB`.
      while stop < entry.count, stop < end + 8, entry.tokens[stop].kind != .address,
        !entry.isSign(stop, "."), !entry.isSign(stop, ")"), !entry.isSign(stop, "]"),
        !entry.isWord(stop, in: .address)
      {
        stop += 1
      }
      entry.take(index..<stop)
      return
    }
  }
}

extension EntryReading {
  /// The first date at or after a place: day month year, month day year, 31/3/2020, or a year.
  func date(from start: Int, within reach: Int) -> (PartialDate, end: Int)? {
    for index in start..<max(start, min(count, start + reach)) {
      if tokens[index].kind == .address { return nil }
      if let found = date(at: index) { return found }
    }
    return nil
  }

  func month(_ index: Int) -> Int? {
    token(index)?.month
  }

  /// `2021 Dec 10`, `2020 Mar`, `2020 Jul-Sep`: a year, a month in capitals right behind it, a day.
  func monthBehindYear(_ year: Int) -> (PartialDate, end: Int)? {
    guard let name = token(year + 1), name.isCapital, let month = name.month else { return nil }
    var date = PartialDate(year: tokens[year].value, month: month)
    if token(year + 2)?.isDash == true, self.month(year + 3) != nil { return (date, year + 4) }
    guard let day = token(year + 2), day.kind == .number, (1...31).contains(day.value) else {
      return (date, year + 2)
    }
    date.day = day.value
    return (date, year + 3)
  }

  func date(at index: Int) -> (PartialDate, end: Int)? {
    guard let token = token(index) else { return nil }
    if let month = month(index) {
      var next = after(index + 1, ".")
      if let day = self.token(next), day.kind == .number, day.value <= 31, day.value > 0 {
        next = after(after(next + 1, ","), ".")
        if self.token(next)?.isYear == true {
          return (PartialDate(year: tokens[next].value, month: month, day: day.value), next + 1)
        }
      }
      next = after(after(index + 1, "."), ",")
      if self.token(next)?.isYear == true {
        return (PartialDate(year: tokens[next].value, month: month), next + 1)
      }
      return nil
    }
    guard token.kind == .number else { return nil }
    if token.isYear, let second = self.token(index + 2), second.kind == .number,
      isSign(index + 1, "-") || isSign(index + 1, "/"), let third = self.token(index + 4),
      tokens[index + 3].sign == tokens[index + 1].sign, third.kind == .number,
      (1...12).contains(second.value), (1...31).contains(third.value)
    {
      return (PartialDate(year: token.value, month: second.value, day: third.value), index + 5)
    }
    // `2021 Dec 10`
    if token.isYear, let found = monthBehindYear(index) { return found }
    if token.isYear { return (PartialDate(year: token.value), index + 1) }
    guard (1...31).contains(token.value) else { return nil }
    // `12-Mar-2022`
    if isSign(index + 1, "-"), let month = month(index + 2), isSign(index + 3, "-"),
      let year = self.token(index + 4), year.isYear
    {
      return (PartialDate(year: year.value, month: month, day: token.value), index + 5)
    }
    let next = after(index + 1, ".")
    if let month = month(next) {
      let year = after(after(next + 1, "."), ",")
      if self.token(year)?.isYear == true {
        return (PartialDate(year: tokens[year].value, month: month, day: token.value), year + 1)
      }
    }
    if let second = self.token(index + 2), second.kind == .number, (1...12).contains(second.value),
      isSign(index + 1, "-") || isSign(index + 1, "/") || isSign(index + 1, "."),
      let third = self.token(index + 4), third.isYear,
      tokens[index + 3].sign == tokens[index + 1].sign
    {
      return (PartialDate(year: third.value, month: second.value, day: token.value), index + 5)
    }
    return nil
  }
}
