import PetikLexicon
import PetikModel
import PetikText

/// Cuts lines in which one entry ends and the next begins.
struct FusedEntries {
  let text: Bytes
  let lexicon: Lexicon

  /// The lines with those cut in two that hold the beginning of an entry behind the end of another.
  ///
  /// - Parameter isNumbered: the list's entries bear numbers.
  func cut(_ lines: [Line], isNumbered: Bool) -> [Line] {
    var result: [Line] = []
    for (index, line) in lines.enumerated() {
      var rest = line
      let next = index + 1 < lines.count ? text[lines[index + 1].range] : []
      while let place = isNumbered ? label(in: rest) : names(in: rest, next: next) {
        var head = rest
        head.range = rest.range.lowerBound..<place.end
        result.append(head)
        rest.range = place.start..<rest.range.upperBound
        rest.blankLinesBefore = 0
        rest.startsAfterFormFeed = false
      }
      result.append(rest)
    }
    return result
  }

  /// ` [2] P. Hadi` or ` 2. P. Hadi` behind an end.
  private func label(in line: Line) -> (end: Int, start: Int)? {
    let bytes = text[line.range]
    for range in bytes.wordRanges.dropFirst(4) {
      let word = bytes[range]
      guard word.first == UInt8(ascii: "["), word.last == UInt8(ascii: "]"), word.count <= 5,
        word.dropFirst().dropLast().allSatisfy(\.isASCIIDigit), word.count > 2,
        range.upperBound + 1 < line.range.upperBound
      else { continue }
      let before = bytes[..<range.lowerBound]
      let end = before.trimmedRange.upperBound
      let next = bytes[range.upperBound...].drop { $0.isBlank }
      guard text[..<end].endsEntry, next.firstScalar?.isUpper == true else { continue }
      return (end, range.lowerBound)
    }
    return nil
  }

  /// `… 10–20. Hadi, P. (2016). Tambak`: names with their year behind the end of an entry.
  private func names(in line: Line, next: ByteSlice) -> (end: Int, start: Int)? {
    let bytes = Bytes(text[line.range])
    guard bytes.count > 40 else { return nil }
    let reading = EntryReading(bytes + [0x20] + next, words: lexicon.references)
    for index in reading.tokens.indices.dropFirst(6) {
      let token = reading.tokens[index]
      guard token.range.lowerBound < bytes.count else { break }
      guard token.isApart, token.isCapital, reading.endsEntry(before: index),
        reading.opensEntry(at: index)
      else { continue }
      let start = line.range.lowerBound + token.range.lowerBound
      let end = line.range.lowerBound + reading.tokens[index - 1].range.upperBound
      return (end, start)
    }
    return nil
  }
}

extension EntryReading {
  /// A year, pages or an address with a point stand before a place.
  fileprivate func endsEntry(before index: Int) -> Bool {
    let last = tokens[index - 1]
    if last.kind == .address || last.kind == .doi { return true }
    guard last.key == ".", index >= 2 else { return false }
    let end = tokens[index - 2]
    if end.kind == .address || end.kind == .doi { return true }
    guard end.kind == .number else { return false }
    return end.isYear || index >= 3 && tokens[index - 3].isDash
  }

  /// Names begin at a place, and a year in brackets follows them, or names in full and a point.
  fileprivate func opensEntry(at index: Int) -> Bool {
    var part = self
    part.start = index
    guard part.opensWithName || part.opensWithFullName else { return false }
    for place in (index + 1)..<max(index + 1, min(count, index + 40)) {
      guard let year = delimitedYear(at: place) else { continue }
      if looksLikeNames(index..<year.start) { return true }
      break
    }
    // `Hadi, Putra. Tambak dan Angin.`
    return part.opensWithFullName && !hasEarlyYears(before: index)
  }

  /// The entry in front has its year behind its names.
  private func hasEarlyYears(before index: Int) -> Bool {
    (0..<min(index, 30)).contains { place in
      isSign(place, "(") && (token(place + 1)?.isYear ?? false) && place < index - 12
    }
  }
}

extension ByteSlice {
  /// Ends as an entry does: with a point, a digit or a bracket.
  fileprivate var endsEntry: Bool {
    guard let last = lastScalar else { return false }
    return last == "." || last == ")" || last == "]" || last.isDigit || last == "/"
  }
}
