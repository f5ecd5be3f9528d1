import PetikLexicon
import PetikText

/// What can be seen of one line by itself.
struct LineShape: Sendable {
  /// In characters.
  var width: Int
  var wordCount: Int
  var enumerator: Enumerator?
  /// Match key of the text without its label.
  var key: String
  var startsUpper: Bool
  var startsLower: Bool
  /// Ends as a sentence does: `.`, `?`, `!`, also before a closing quote, bracket or note mark.
  var endsSentence: Bool
  /// Ends with a comma, hyphen, opening or connecting sign: the sentence goes on.
  var endsOpen: Bool
  var lastByte: UInt8
  /// All letters are capitals, at least two.
  var isCapitals: Bool
  /// Of the words of four letters or more, how many begin with a capital, in hundredths.
  var capitalisedShare: Int
  var digitShare: Int

  init(_ line: ByteSlice, lexicon: Lexicon) {
    width = line.count { !$0.isContinuation }
    enumerator = Enumerator.read(line)
    let text = enumerator.map { line[$0.textStart...] } ?? line
    key = text.count <= 200 ? text.matchKey : ""
    let first = text.firstScalar ?? " "
    startsUpper = first.isUpper
    startsLower = first.isLower
    lastByte = line.last ?? 0x20
    endsSentence = Self.endsSentence(line)
    endsOpen = [0x2C, 0x2D, 0x28, 0x26, 0x2F].contains(lastByte)
    var letters = 0
    var capitals = 0
    var digits = 0
    var long = 0
    var capitalised = 0
    let words = text.wordRanges
    wordCount = words.count
    for range in words {
      var wordLetters = 0
      var offset = range.lowerBound
      while offset < range.upperBound {
        let (scalar, length) = line.scalar(at: offset)
        if scalar.isLetter {
          wordLetters += 1
          if scalar.isUpper { capitals += 1 }
        } else if scalar.isDigit {
          digits += 1
        }
        offset += length
      }
      letters += wordLetters
      guard wordLetters >= 4 else { continue }
      long += 1
      let opening = line[range].drop { !$0.isWordByte }
      if opening.firstScalar?.isUpper == true { capitalised += 1 }
    }
    isCapitals = letters >= 2 && capitals * 100 >= letters * 92
    capitalisedShare = long == 0 ? (startsUpper ? 100 : 0) : capitalised * 100 / long
    digitShare = letters + digits == 0 ? 0 : digits * 100 / (letters + digits)
  }

  /// `.` before any of `”`, `)`, `]`, `"`, `’`, digits of a note mark.
  static func endsSentence(_ line: ByteSlice) -> Bool {
    var end = line.endIndex
    var digits = 0
    while end > line.startIndex {
      let scalar = line.scalar(before: end) ?? " "
      switch scalar {
      case ".", "?", "!", "…": return true
      case ":", ";": return digits == 0
      case "”", "\"", "’", ")", "]", "'", "»", "*": digits += 100
      case "0"..."9" where digits < 3: digits += 1
      default: return false
      }
      if digits > 103 { return false }
      end -= UTF8.width(scalar)
    }
    return false
  }
}
