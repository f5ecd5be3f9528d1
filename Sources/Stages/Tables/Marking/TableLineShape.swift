import PetikLexicon
import PetikText

/// What a line looks like, as far as telling prose from tables needs it.
struct TableLineShape: Sendable {
  @Narrow var width = 0
  @Narrow var words = 0
  /// Words that are numbers or marks, not letters.
  @Narrow var numbers = 0
  /// Words that are common in running text of either language.
  @Narrow var commonWords = 0
  @Narrow var lowerWords = 0
  var startsLower = false
  var startsUpper = false
  /// Ends with a full stop, question mark, colon or semicolon, perhaps in a closing quote.
  var endsSentence = false
  /// Ends with a comma, a hyphen or a word that something must follow.
  var endsOpen = false
  var endsWithComma = false
  /// Cells with wide gaps between them, as layout-preserving text has them; a justified line has
  /// gaps between all its words.
  var isPadded = false

  init(_ line: ByteSlice, lexicon: Lexicon) {
    // Letters of formulas are no small letters of words.
    startsLower = line.firstScalar.map { $0.isLower && $0.value < 0x1D400 } ?? false
    startsUpper = line.firstScalar?.isUpper ?? false
    let last = line.withUnsafeBufferPointer { countWords(of: $0, lexicon: lexicon) }
    guard !last.isEmpty else { return }
    let lastWord = line[line.startIndex + last.lowerBound..<line.startIndex + last.upperBound]
    endsSentence = Self.endsSentence(lastWord)
    endsWithComma = lastWord.last == UInt8(ascii: ",")
    endsOpen =
      endsWithComma || lastWord.last == UInt8(ascii: "-")
      || lexicon.tables.classes.classes(of: lastWord).contains(.connective)
  }

  /// Counts what stands on the line, and returns where the last word does.
  private mutating func countWords(
    of line: UnsafeBufferPointer<UInt8>, lexicon: Lexicon
  ) -> Range<Int> {
    var last = 0..<0
    var (wideGaps, clearGaps, offset) = (0, 0, 0)
    while true {
      while offset < line.count, line[offset].isBlank { offset += 1 }
      guard offset < line.count else { break }
      let start = offset
      while offset < line.count, !line[offset].isBlank { offset += 1 }
      if words > 0, start - last.upperBound > 1 {
        wideGaps += 1
        if start - last.upperBound > 2 { clearGaps += 1 }
      }
      words += 1
      last = start..<offset
      count(UnsafeBufferPointer(rebasing: line[last]), lexicon: lexicon)
    }
    width = line.count { !$0.isContinuation }
    isPadded = clearGaps > 0 && (wideGaps * 2 <= words - 1 || lowerWords * 2 < words)
    return last
  }

  private mutating func count(_ word: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
    guard let letter = word.first(where: { $0.isASCIILetter || $0 >= 0x80 }),
      !Self.isLetteredNumber(word)
    else {
      numbers += 1
      return
    }
    if letter.isASCIILower { lowerWords += 1 }
    var start = 0
    var end = word.count
    while start < end, !word[start].isASCIILetter { start += 1 }
    while end > start, !word[end - 1].isASCIILetter { end -= 1 }
    guard end - start > 1, end - start < 16 else { return }
    if lexicon.languages.common[UnsafeBufferPointer(rebasing: word[start..<end])] != nil {
      commonWords += 1
    }
  }

  /// `12,31a`, `9.34bc`: a number with the letters of a test of means.
  private static func isLetteredNumber(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first, first.isASCIIDigit, let last = word.last, last.isASCIILower else {
      return false
    }
    let number = word.prefix { $0.isASCIIDigit || $0 == 0x2C || $0 == 0x2E }
    let letters = word.count - number.count
    return number.count > 2 && letters <= 4 && word.suffix(letters).allSatisfy(\.isASCIILower)
      && number.contains { !$0.isASCIIDigit }
  }

  private static func endsSentence(_ word: ByteSlice) -> Bool {
    var rest = word
    while let scalar = rest.lastScalar, ["”", "\"", "’", "'", ")", "]"].contains(scalar) {
      rest = rest.dropLast(UTF8.width(scalar))
    }
    guard let last = rest.last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
      || last == UInt8(ascii: ":") || last == UInt8(ascii: ";")
  }
}
