import PetikModel

extension FieldRule {
  /// `(London: Routledge, 2014)`, `(Jejak, 2018)`.
  static let publicationBracket = FieldRule("publication-bracket") { entry in
    guard !entry.hasEarlyYear else { return }
    for open in entry.tokens.indices where entry.isSign(open, "(") && entry.isFree(open) {
      guard let close = (open + 1..<entry.count).first(where: { entry.isSign($0, ")") }) else {
        return
      }
      if let start = entry.undatedEnd(of: (open + 1)..<close) {
        let named = (open + 1)..<start
        if named.contains(where: { entry.isSign($0, ":") }) {
          entry.readPublisher(named)
        } else {
          // `(ketikan, t.t.)`
          entry.work.note = entry.text(entry.trimmed(named))
        }
        entry.take(open..<(close + 1), as: .publication)
        entry.takeLocator(after: close + 1)
        return
      }
      guard close - open > 3, entry.tokens[close - 1].isYear, entry.isFree(close - 1),
        entry.isSign(close - 2, ",")
      else {
        continue
      }
      entry.work.issued = PartialDate(year: entry.tokens[close - 1].value)
      entry.year = close - 1
      entry.readPublisher((open + 1)..<(close - 2))
      entry.take(open..<(close + 1), as: .publication)
      entry.takeLocator(after: close + 1)
      entry.confidence += 0.2
      return
    }
  }
}

extension EntryReading {
  /// Where `t.t.` or `n.d.` begins behind the last comma of a bracket; nil where none stands there.
  fileprivate func undatedEnd(of range: Range<Int>) -> Int? {
    guard let comma = range.last(where: { isSign($0, ",") }), comma > range.lowerBound,
      isUndated((comma + 1)..<range.upperBound)
    else { return nil }
    return comma
  }

  /// `Place: Publisher`, or a publisher alone.
  mutating func readPublisher(_ range: Range<Int>) {
    let range = trimmed(range)
    if isThesis(range) { return readThesis(range) }
    if let colon = range.first(where: { isSign($0, ":") }) {
      work.publisherPlace = text(trimmed(range.lowerBound..<colon))
      work.publisher = text(trimmed((colon + 1)..<range.upperBound))
    } else if work.publisher == nil {
      let place = work.publisherPlace == nil ? trailingPlace(range) : nil
      if let place { work.publisherPlace = text(trimmed(place..<range.upperBound)) }
      work.publisher = text(trimmed(range.lowerBound..<(place ?? range.upperBound)))
    }
  }

  /// Where the place begins in `Publisher, Place` and `Publisher, Inc., Town, State`.
  private func trailingPlace(_ range: Range<Int>) -> Int? {
    guard
      let comma = range.first(where: { index in
        isSign(index, ",") && index > range.lowerBound && !isWord(index + 1, in: .company)
      }), comma + 1 < range.upperBound, range.upperBound - comma <= 7
    else { return nil }
    let rest = (comma + 1)..<range.upperBound
    let arePlaces = rest.allSatisfy { index in
      let token = tokens[index]
      return token.kind == .sign && (token.sign == "," || token.sign == ".")
        || token.isCapital && !token.isA(.organisation)
          && !token.isA(.publisher)
    }
    return arePlaces ? comma + 1 : nil
  }

  /// `): 21-23.` behind the bracket is the place that the note means.
  mutating func takeLocator(after index: Int) {
    let start = after(after(index, ":"), ",")
    guard start > index, token(start)?.kind == .number else { return }
    let end = rangeEnd(start)
    guard end == count || token(end)?.kind == .sign else { return }
    work.locator = text(start..<end)
    take(index..<end)
  }

  /// Where a number or a range of numbers ends.
  func rangeEnd(_ start: Int) -> Int {
    if token(start + 1)?.isDash == true,
      token(start + 2)?.kind == .number || token(start + 2)?.kind == .word && isCount(start + 2)
    {
      return start + 3
    }
    return start + 1
  }
}
