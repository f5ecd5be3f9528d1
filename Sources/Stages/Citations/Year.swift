import PetikText

/// A year as a citation prints it: four digits of 1500 to 2099 and perhaps a letter.
struct Year: Hashable, Sendable {
  /// With its letter: `2022a`.
  var text: String
  /// Pages written to it: `2000:5`.
  var locator: String?

  static func read(_ word: ByteSlice) -> Year? {
    guard word.count >= 4 else { return nil }
    let start = word.startIndex
    let digits = word.prefix(4)
    guard digits.isNumber else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard (1500...2099).contains(value) else { return nil }
    var end = start + 4
    if end < word.endIndex, word[end].isASCIILower { end += 1 }
    let text = word[start..<end].string
    if end == word.endIndex { return Year(text: text) }
    guard word[end] == UInt8(ascii: ":"), end + 1 < word.endIndex, word[end + 1].isASCIIDigit else {
      return nil
    }
    return Year(text: text, locator: word[(end + 1)...].string)
  }
}
