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
    width = line.count { !$0.isContinuation }
    let ranges = line.wordRanges
    words = ranges.count
    for range in ranges { count(line[range], lexicon: lexicon) }
    startsLower = line.firstScalar?.isLower ?? false
    startsUpper = line.firstScalar?.isUpper ?? false
    isPadded = isPadded(ranges)
    guard let last = ranges.last else { return }
    endsSentence = Self.endsSentence(line[last])
    let lastWord = line[last]
    endsWithComma = lastWord.last == UInt8(ascii: ",")
    endsOpen =
      endsWithComma || lastWord.last == UInt8(ascii: "-")
      || lexicon.tables.classes.classes(of: lastWord).contains(.connective)
  }

  private func isPadded(_ ranges: [Range<Int>]) -> Bool {
    let gaps = zip(ranges, ranges.dropFirst()).map { $1.lowerBound - $0.upperBound }
    guard gaps.contains(where: { $0 > 2 }) else { return false }
    return gaps.count { $0 > 1 } * 2 <= gaps.count || lowerWords * 2 < words
  }

  private mutating func count(_ word: ByteSlice, lexicon: Lexicon) {
    guard let letter = word.first(where: { $0.isASCIILetter || $0 >= 0x80 }) else {
      numbers += 1
      return
    }
    if letter.isASCIILower { lowerWords += 1 }
    var start = word.startIndex
    var end = word.endIndex
    while start < end, !word[start].isASCIILetter { start += 1 }
    while end > start, !word[end - 1].isASCIILetter { end -= 1 }
    guard end - start > 1, end - start < 16 else { return }
    if lexicon.languages.common[word[start..<end]] != nil { commonWords += 1 }
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
