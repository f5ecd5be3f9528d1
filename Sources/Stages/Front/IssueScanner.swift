import PetikLexicon
import PetikModel
import PetikText

/// Volume, issue, year, pages and journal of a line such as `Jurnal X - Vol. 12 No. 2 (2024) 100-110`.
struct IssueScanner {
  var volume: Stated?
  var issue: Stated?
  var year: Stated?
  var pages: (Stated?, Stated?)?
  var journal: Stated?

  init(_ text: RunningText, lexicon: Lexicon) {
    let tokens = Self.tokens(of: text.bytes)
    var firstStatement: Int?
    for (index, token) in tokens.enumerated() {
      guard index + 1 < tokens.count else { break }
      let next = tokens[index + 1]
      guard Self.isCount(text.bytes[next]) else { continue }
      let word = text.bytes[token].lowercased
      if volume == nil, ["vol", "volume", "jilid"].contains(word) {
        volume = Stated(text.bytes[next].string, spans: text.spans(of: next))
        firstStatement = firstStatement ?? token.lowerBound
        if issue == nil { issue = Self.bracket(in: text, after: next) }
      } else if issue == nil, ["no", "nomor", "number", "issue", "edisi"].contains(word) {
        let digits = text.bytes[next]
        let isNumber = digits.allSatisfy(\.isASCIIDigit)
        issue = Stated(
          isNumber ? String(Int(digits.string) ?? 0) : digits.string, spans: text.spans(of: next))
        firstStatement = firstStatement ?? token.lowerBound
      }
    }
    if firstStatement == nil { firstStatement = readBareVolume(text, tokens, lexicon: lexicon) }
    guard let firstStatement else {
      journal = Self.journalAlone(text, lexicon: lexicon)
      return
    }
    for token in tokens where Self.isYear(text.bytes[token]) && token.lowerBound > firstStatement {
      year = Stated(text.bytes[token].string, spans: text.spans(of: token))
      break
    }
    if year == nil, let token = tokens.first(where: { Self.isYear(text.bytes[$0]) }) {
      year = Stated(text.bytes[token].string, spans: text.spans(of: token))
    }
    pages = Self.pages(in: text, tokens: tokens, after: firstStatement)
    journal = Self.name(in: text, before: firstStatement, lexicon: lexicon)
  }

  /// `Journal of Soils, 2022, 22 (4), 987–996`: a number and one in brackets behind a journal's
  /// name. Gives where the name ends.
  private mutating func readBareVolume(
    _ text: RunningText, _ tokens: [Range<Int>], lexicon: Lexicon
  ) -> Int? {
    guard let first = tokens.first(where: { text.bytes[$0].allSatisfy(\.isASCIIDigit) }),
      Self.name(in: text, before: first.lowerBound, lexicon: lexicon) != nil
    else { return nil }
    for token in tokens where token.count <= 3 && text.bytes[token].allSatisfy(\.isASCIIDigit) {
      guard let bracket = Self.bracket(in: text, after: token) else { continue }
      volume = Stated(text.bytes[token].string, spans: text.spans(of: token))
      issue = bracket
      return first.lowerBound
    }
    return nil
  }

  /// The number in brackets behind a volume: `14 (1)`, `14(1)`.
  private static func bracket(in text: RunningText, after volume: Range<Int>) -> Stated? {
    let bytes = text.bytes
    var start = volume.upperBound
    while start < bytes.count, bytes[start].isBlank { start += 1 }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    let end = bytes[(start + 1)...].firstIndex { !$0.isASCIIDigit } ?? bytes.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: ")"), (1...3).contains(end - start - 1)
    else { return nil }
    return Stated(bytes[(start + 1)..<end].string, spans: text.spans(of: (start + 1)..<end))
  }

  /// Runs of letters and digits.
  private static func tokens(of bytes: Bytes) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    var start: Int?
    var offset = 0
    while offset <= bytes.count {
      let isDash = offset < bytes.count && bytes[offset] == 0xE2 && bytes.contains("–", at: offset)
      if offset < bytes.count, bytes[offset].isWordByte, !isDash {
        if start == nil { start = offset }
      } else if let begun = start {
        tokens.append(begun..<offset)
        start = nil
      }
      offset += isDash ? 3 : 1
    }
    return tokens
  }

  private static func isCount(_ token: ByteSlice) -> Bool {
    token.count <= 4 && (token.allSatisfy(\.isASCIIDigit) || romanValue(token) != nil)
  }

  private static func isYear(_ token: ByteSlice) -> Bool {
    token.count == 4 && (token.starts("19") || token.starts("20"))
      && token.allSatisfy(\.isASCIIDigit)
  }

  /// Two numbers with a dash between, after the volume: `100-110`, `pp. 315 - 322`.
  private static func pages(
    in text: RunningText, tokens: [Range<Int>], after start: Int
  ) -> (Stated?, Stated?)? {
    for (first, last) in zip(tokens, tokens.dropFirst()) where first.lowerBound > start {
      let between = text.bytes[first.upperBound..<last.lowerBound]
      let hasDash = between.contains(0x2D) || between.contains(0x7E) || between.contains("–")
      guard hasDash, between.count <= 5, let from = Int(text.bytes[first].string),
        let to = Int(text.bytes[last].string), from < to, to - from < 200, !isYear(text.bytes[last])
      else { continue }
      return (
        Stated(String(from), spans: text.spans(of: first)),
        Stated(String(to), spans: text.spans(of: last))
      )
    }
    return nil
  }

  /// The words before the volume, from the last bar or slash, if one of them is a journal's.
  private static func name(in text: RunningText, before end: Int, lexicon: Lexicon) -> Stated? {
    var start = 0
    for offset in 0..<end where [0x7C, 0x2F].contains(text.bytes[offset]) {
      // `Jurnal X | Vol. 1`: nothing but the bar stands before the volume.
      if text.bytes[(offset + 1)..<end].contains(where: \.isWordByte) { start = offset + 1 }
    }
    var range = text.bytes[start..<end].trimmedRange
    while let last = text.bytes[range].last, !last.isWordByte, last != 0x29 {
      range = text.bytes[range.lowerBound..<(range.upperBound - 1)].trimmedRange
    }
    // A dash of three bytes.
    while text.bytes[range].ends("–") {
      range = text.bytes[range.lowerBound..<(range.upperBound - 3)].trimmedRange
    }
    return journal(text, range, lexicon: lexicon)
  }

  private static func journalAlone(_ text: RunningText, lexicon: Lexicon) -> Stated? {
    guard hasJournalWord(text.bytes[...], lexicon.furniture), !text.bytes.contains("http"),
      !text.bytes.contains(0x40)
    else { return nil }
    // `Jurnal X   ISSN 1234-5678` on one line.
    let words = text.bytes.wordRanges
    let stop = words.first { text.bytes[$0].lowercased.holds("issn") }?.lowerBound
    let range = text.bytes[..<(stop ?? text.count)].trimmedRange
    guard let journal = journal(text, range, lexicon: lexicon) else { return nil }
    let phrases = lexicon.furniture.licencePhrases
    let key = text.bytes.matchKey
    return phrases.contains { key.holds($0) } ? nil : journal
  }

  private static func journal(_ text: RunningText, _ range: Range<Int>, lexicon: Lexicon) -> Stated?
  {
    let name = text.bytes[range]
    guard name.firstScalar?.isUpper == true, hasJournalWord(name, lexicon.furniture),
      (2...14).contains(name.matchKey.keyWords.count)
    else { return nil }
    return Stated(name.string, spans: text.spans(of: range))
  }

  private static func hasJournalWord(_ text: ByteSlice, _ words: FurnitureWords) -> Bool {
    text.withMatchKey { key in
      key.split(separator: 0x20).contains { word in
        words.classes.classes(of: UnsafeBufferPointer(rebasing: word)).contains(.journal)
      }
    }
  }
}
