import PetikModel
import PetikText

extension CitationRule {
  /// Numbers in square brackets, in a paper that cites by number: `[1]`, `[5,6]`, `[3]–[5]`.
  static let numericBracket = CitationRule("numeric-bracket") { bracket, context in
    let text = context.text
    guard bracket.isSquare, context.habits.isNumeric else { return nil }
    let (body, locator) = text[bracket.content].splitLocator
    guard var numbers = NumberList.read(body) else { return nil }
    guard numbers.allSatisfy({ $0 <= context.habits.highestNumber }),
      !text.opensEntry(bracket.range)
    else { return nil }
    var end = bracket.range.upperBound
    while let last = numbers.last, let (upTo, next) = text.rangeGoesOn(after: end, from: last) {
      numbers += (last + 1)...next
      end = upTo
    }
    return FoundCitation(
      kind: .numeric, range: bracket.range.lowerBound..<end,
      items: numbers.map { CitationItem(locator: locator, number: String($0)) },
      confidence: context.habits.highestLabel > 0 ? 0.98 : 0.9)
  }
}

extension Bytes {
  /// A number that opens the text before a capital, or stands before initials, labels an entry of
  /// a list that was taken for text.
  fileprivate func opensEntry(_ bracket: Range<Int>) -> Bool {
    guard let next = self[bracket.upperBound...].prefix(40).wordRanges.first,
      next.lowerBound > bracket.upperBound
    else { return false }
    if bracket.lowerBound == 0, self[next].firstScalar?.isUpper == true { return true }
    return self[next].isInitials && self[next].last == UInt8(ascii: ".")
  }

  /// `–[5]` behind `[3]`.
  fileprivate func rangeGoesOn(after offset: Int, from first: Int) -> (end: Int, last: Int)? {
    var offset = offset
    while offset < count, self[offset].isBlank { offset += 1 }
    guard offset < count else { return nil }
    let (dash, length) = scalar(at: offset)
    guard dash == "-" || dash == "–" || dash == "—" else { return nil }
    offset += length
    while offset < count, self[offset].isBlank { offset += 1 }
    guard offset < count, self[offset] == UInt8(ascii: "[") else { return nil }
    let close = self[offset...].prefix(8).firstIndex(of: UInt8(ascii: "]"))
    guard let close, let numbers = NumberList.read(self[(offset + 1)..<close]), numbers.count == 1,
      numbers[0] > first, numbers[0] - first < 60
    else { return nil }
    return (close + 1, numbers[0])
  }
}

extension ByteSlice {
  /// The numbers and, behind a comma and a letter, the place in the work: `[5, p. 3]`.
  fileprivate var splitLocator: (ByteSlice, String?) {
    guard let letter = firstIndex(where: \.isASCIILetter),
      let comma = self[..<letter].lastIndex(of: UInt8(ascii: ",")), count < 40
    else { return (self, nil) }
    return (self[..<comma], self[self[(comma + 1)...].trimmedRange].string)
  }
}
