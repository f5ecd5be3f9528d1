import PetikText

extension PaperRecord.Citation {
  /// The works of the citation with what of its text names each; the whole text with all of them
  /// where the print does not part them.
  var printedItems: [(range: Range<Int>, targets: [String])] {
    let text = Bytes(self.text.utf8)
    let whole = [(range: 0..<text.count, targets: items.compactMap(\.reference))]
    guard items.count > 1 else { return whole }
    let ranges = kind == "numeric" ? numbers(in: text) : parts(of: text)
    guard let ranges, ranges.count == items.count else { return whole }
    return zip(ranges, items).compactMap { range, item in
      item.reference.map { (range, [$0]) }
    }
  }

  /// `(Sari, 2019; Putra, 2001)`: what stands between brackets and semicolons.
  private func parts(of text: Bytes) -> [Range<Int>]? {
    let isBracketed = text.first == 0x28 && text.last == 0x29
    let inner = isBracketed ? 1..<text.count - 1 : 0..<text.count
    return text[inner].split(separator: 0x3B).map { part in
      let trimmed = part.trimmedRange
      return trimmed
    }
  }

  /// `[1], [4]`: the number of each item, none of which a range leaves out.
  private func numbers(in text: Bytes) -> [Range<Int>]? {
    var place = 0
    var ranges: [Range<Int>] = []
    for item in items {
      guard let number = item.number.map({ Bytes($0.utf8) }), !number.isEmpty else { return nil }
      while place < text.count, !text.stands(number, at: place) { place += 1 }
      guard place < text.count else { return nil }
      ranges.append(place..<place + number.count)
      place += number.count
    }
    return ranges
  }
}

extension Bytes {
  /// Whether a number stands at a place, not as part of a longer one.
  fileprivate func stands(_ number: Bytes, at place: Int) -> Bool {
    guard self[place...].starts(with: number) else { return false }
    let end = place + number.count
    return (place == 0 || !self[place - 1].isASCIIDigit)
      && (end == count || !self[end].isASCIIDigit)
  }
}
