import PetikLexicon
import PetikModel
import PetikText

/// What speaks for a line being the first of an entry.
struct EntryStart {
  /// Points for its shape: a name, a year behind the names.
  var shape: Double
  /// Names, and a year behind them that a line below prints.
  var hasYearBelow = false
  /// Names, and a year behind them in the line itself.
  var hasNamesAndYear = false
  /// `Hadi, P.`, `Hadi, Putra.`
  var hasName: Bool
  /// `Putra Hadi, Sungai` or `Putra Hadi, “Sungai”`: a name in its natural order.
  var opensNaturally: Bool
  /// The line prints a year or an address.
  var isDated: Bool
  /// The line ends with the date on which a page was read.
  var isRead: Bool
  /// The line ends as an entry does.
  var endsEntry: Bool
  /// The line ends with a year and a point.
  var endsWithYear: Bool
  /// The line ends amid a phrase: with a comma, a small word, an initial.
  var endsOpen: Bool

  /// - Parameters:
  ///   - reading: the line and the two lines after it, in one.
  ///   - count: how many tokens are the line's own.
  init(_ reading: EntryReading, own count: Int) {
    let own = reading.tokens[..<count]
    isDated = own.contains { $0.isYear || $0.kind == .address || $0.kind == .doi }
    let access = own.lastIndex { $0.isA(.access) }
    isRead = access.map { own[$0...].contains { $0.kind == .number } } ?? false
    endsEntry = Self.mayEnd(own)
    endsWithYear = own.last?.sign == "." && count > 1 && own[count - 2].isYear
    endsOpen = Self.goesOn(own)
    hasName = reading.opensName(at: reading.start)
    opensNaturally = reading.opensNaturally
    let year = reading.yearBehindNames(count)
    if let year {
      hasYearBelow = year >= count
      hasNamesAndYear = year < count
    }
    shape = 0
    shape = points(for: reading, own: count, isDated: year != nil)
  }

  /// - Parameters:
  ///   - own: the tokens of the line itself; the rest are of the lines below.
  ///   - isDated: a year stands behind the names.
  private func points(for reading: EntryReading, own: Int, isDated: Bool) -> Double {
    guard let first = reading.token(0) else { return -4 }
    if first.sign == "_" || first.isDash && reading.token(1)?.isDash == true { return 3 }
    // `[BPS] Badan Pusat Statistik. 2019.`
    if first.sign == "[", reading.token(1)?.isCapital == true, reading.isSign(2, "]"),
      reading.token(3)?.isCapital == true, isDated
    {
      return 3.5
    }
    if first.opensQuote { return reading.closesQuote(before: own) ? 1.5 : 1 }
    if reading.goesOnAs(0) { return -4 }
    // `September 2018.` goes on with a date.
    if first.kind == .word, first.month != nil,
      reading.token(1)?.kind == .number
    {
      return -4
    }
    guard first.isCapital || first.hasArticle || reading.isWord(0, in: .particle) else {
      return -4
    }
    var points = 0.5
    let isAct =
      reading.isWord(0, in: .law)
      || reading.isWord(0, in: .interview)
    if hasName && !(own <= 3 && reading.endsSentence(own, before: own + 1)) || isAct { points += 2 }
    if points < 2, reading.opensWithBody(own) { points += 1.5 }
    if isDated { points += 3 }
    if opensNaturally, reading.quoteFollowsName { points += 1.5 }
    return points
  }

  /// `[12]`, `12.`, `(12)`, also glued to the text.
  static func label(_ line: ByteSlice) -> (number: Int, text: String)? {
    var offset = line.startIndex
    let opens = line.first == 0x5B || line.first == 0x28
    if opens { offset += 1 }
    let start = offset
    var number = 0
    while offset < line.endIndex, line[offset].isASCIIDigit, offset - start < 3 {
      number = number * 10 + Int(line[offset] & 0x0F)
      offset += 1
    }
    guard offset > start, offset < line.endIndex, number > 0 else { return nil }
    let digits = line[start..<offset].string
    let sign = line[offset]
    if opens { return sign == 0x5D || sign == 0x29 ? (number, digits) : nil }
    guard sign == 0x2E || sign == 0x29 else { return nil }
    let rest = line[(offset + 1)...]
    if rest.isEmpty { return (number, digits) }
    guard let next = rest.first, next.isBlank || next.isASCIILetter || next >= 0x80 else {
      return nil
    }
    return (number, digits)
  }
}

extension EntryReading {
  /// `Translated by`, `Diakses dari`, `Vol. 3`: the line goes on with the entry.
  fileprivate func goesOnAs(_ index: Int) -> Bool {
    isWord(index, in: .translator | .edited | .access | .container | .volume | .page)
  }

  /// A quotation that opens the line ends within it.
  fileprivate func closesQuote(before own: Int) -> Bool {
    (1..<max(1, own)).contains { tokens[$0].closesQuote }
  }

  /// The token of the first year, where nothing but names stands before it.
  fileprivate func yearBehindNames(_ own: Int) -> Int? {
    for index in 1..<max(1, min(count, 60)) {
      guard let year = delimitedYear(at: index) else { continue }
      // `Kota Muara Tahun 2014.` ends a title.
      if isWord(year.start - 1, in: .lawYear) { return nil }
      // `Pena, Jambi, 2013.` ends an entry.
      if year.end < own, year.end + 1 >= own, isSign(year.start - 1, ",") { return nil }
      let isBehind = looksLikeNames(0..<year.start) && !endsSentence(own, before: year.start)
      return isBehind || isBodyBehind(year.start) ? year.start : nil
    }
    return nil
  }

  /// `Directorate of Basic Schooling. (2016)`: an organisation's name, a point, a year in brackets.
  private func isBodyBehind(_ year: Int) -> Bool {
    guard (3..<16).contains(year), isSign(year, "("), isSign(year - 1, ".") else { return false }
    return tokens[..<(year - 1)].allSatisfy { $0.isCapital || $0.range.count <= 4 }
  }

  /// Two to five capitalised words and a comma.
  fileprivate var opensNaturally: Bool {
    guard let comma = (0..<min(count, 12)).first(where: { isSign($0, ",") }) else { return false }
    let names = (0..<comma).filter { tokens[$0].kind == .word }
    return (2...6).contains(names.count)
      && (0..<comma).allSatisfy { index in
        tokens[index].isCapital || isSign(index, ".") || isWord(index, in: .connective)
          || isWord(index, in: .particle)
      }
  }

  /// A quotation behind the first comma.
  fileprivate var quoteFollowsName: Bool {
    (0..<min(count, 12)).first { isSign($0, ",") }.flatMap { token($0 + 1)?.opensQuote } ?? false
  }

  /// `World Bank. World Development`: an organisation's name, a point, and a title.
  fileprivate func opensWithBody(_ own: Int) -> Bool {
    guard let stop = (1..<max(1, min(own, 12))).first(where: { isSign($0, ".") }), stop + 2 < own,
      tokens[stop + 1].isCapital || tokens[stop + 1].opensQuote
    else { return false }
    let name = 0..<stop
    return name.allSatisfy { tokens[$0].isCapital || tokens[$0].range.count <= 4 }
      && name.contains { isWord($0, in: .organisation) }
  }

  /// The line is the end of a sentence before the year below: `SAGE.`
  fileprivate func endsSentence(_ own: Int, before year: Int) -> Bool {
    guard own >= 2, year > own, tokens[own - 1].sign == "." else { return false }
    return !tokens[own - 2].isInitial || tokens[own - 2].range.count > 3
  }
}

extension EntryStart {
  /// The line ends as an entry may: with a point, a bracket, an address, a year or pages.
  fileprivate static func mayEnd(_ own: ArraySlice<Token>) -> Bool {
    guard let last = own.last else { return false }
    if last.kind == .address || last.kind == .doi { return true }
    if last.kind == .number {
      return last.isYear
        || own.count > 1 && (own[own.count - 2].isDash || own[own.count - 2].sign == ":")
    }
    if last.sign == "." { return own.count < 2 || !own[own.count - 2].isLoneInitial }
    return last.sign == ")" || last.sign == "]"
  }

  fileprivate static func goesOn(_ own: ArraySlice<Token>) -> Bool {
    guard let last = own.last else { return false }
    if last.kind == .sign {
      if last.sign == "." { return own.count > 1 && own[own.count - 2].isLoneInitial }
      return last.sign == "," || last.sign == "&" || last.sign == ":" || last.sign == "("
    }
    guard last.kind == .word, !last.isCapital else { return false }
    return last.isA(.connective) || last.isA(.container) || last.isA(.address)
      || last.range.count <= 3
  }
}

extension Token {
  fileprivate var isLoneInitial: Bool { isInitial && range.count == 1 }
}
