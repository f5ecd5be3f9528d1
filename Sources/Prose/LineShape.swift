import PetikLexicon
import PetikText

/// What can be seen of one line by itself. Several stages ask for it: it is found once.
@usableFromInline package struct LineShape: Sendable {
  @usableFromInline package struct Traits: OptionSet, Sendable {
    @usableFromInline package let rawValue: UInt16
    @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

    @inlinable package static var startsUpper: Self { Self(rawValue: 1) }
    @inlinable package static var startsLower: Self { Self(rawValue: 2) }
    @inlinable package static var endsSentence: Self { Self(rawValue: 4) }
    @inlinable package static var endsOpen: Self { Self(rawValue: 8) }
    @inlinable package static var isCapitals: Self { Self(rawValue: 16) }
    @inlinable package static var hasEnumerator: Self { Self(rawValue: 32) }
    @inlinable package static var labelStandsApart: Self { Self(rawValue: 64) }
    @inlinable package static var holdsDigits: Self { Self(rawValue: 128) }
    @inlinable package static var holdsNoteSigns: Self { Self(rawValue: 256) }
    @inlinable package static var holdsEquationSigns: Self { Self(rawValue: 512) }
    @inlinable package static var holdsOtherSigns: Self { Self(rawValue: 1024) }
  }

  @usableFromInline var storedWidth: Int32
  @usableFromInline var storedWords: Int32
  /// The number of the match key of the text without its label; 0 where it is too long for one.
  @usableFromInline package var key: Int32 = 0
  @usableFromInline package var traits: Traits = []
  /// What the text is by its key.
  package var words: LineWords.Class = []
  @usableFromInline package var lastByte: UInt8
  @usableFromInline var storedCapitalised: UInt8
  @usableFromInline var storedDigits: UInt8
}

extension LineShape {
  /// In characters.
  @inlinable package var width: Int { Int(storedWidth) }
  /// Of the text without its label.
  @inlinable package var wordCount: Int { Int(storedWords) }
  /// Of the whole line.
  @inlinable package var allWordCount: Int {
    wordCount + (traits.contains(.labelStandsApart) ? 1 : 0)
  }
  /// A label of a heading or an item opens the line.
  @inlinable package var hasEnumerator: Bool { traits.contains(.hasEnumerator) }
  /// Of the text without its label.
  @inlinable package var startsUpper: Bool { traits.contains(.startsUpper) }
  @inlinable package var startsLower: Bool { traits.contains(.startsLower) }
  /// Ends as a sentence does: `.`, `?`, `!`, also before a closing quote, bracket or note mark.
  @inlinable package var endsSentence: Bool { traits.contains(.endsSentence) }
  /// Ends with a comma, hyphen, opening or connecting sign: the sentence goes on.
  @inlinable package var endsOpen: Bool { traits.contains(.endsOpen) }
  /// All letters are capitals, at least two.
  @inlinable package var isCapitals: Bool { traits.contains(.isCapitals) }
  /// Of the words of four letters or more, how many begin with a capital, in hundredths.
  @inlinable package var capitalisedShare: Int { Int(storedCapitalised) }
  /// Of letters and digits, in hundredths.
  @inlinable package var digitShare: Int { Int(storedDigits) }
  /// Digits, perhaps raised ones.
  @inlinable package var holdsDigits: Bool { traits.contains(.holdsDigits) }
  /// Signs that may be a note's mark.
  @inlinable package var holdsNoteSigns: Bool { traits.contains(.holdsNoteSigns) }
  /// Signs that equations have.
  @inlinable package var holdsEquationSigns: Bool { traits.contains(.holdsEquationSigns) }
  /// Signs that only other texts have: `%`, `&`.
  @inlinable package var holdsOtherSigns: Bool { traits.contains(.holdsOtherSigns) }
}

extension LineShape {
  /// - Parameters:
  ///   - keys: where the line's key is counted.
  ///   - lexicon: what whole lines may be by their keys.
  init(_ line: ByteSlice, keys: inout WordCounts, lexicon: Lexicon) {
    let enumerator = Enumerator.read(line)
    let text = enumerator.map { line[$0.textStart...] } ?? line
    let letters = LetterCount(line, from: text.startIndex)
    let first = text.firstScalar ?? " "
    storedWidth = Int32(clamping: letters.characters)
    storedWords = Int32(clamping: letters.words)
    lastByte = line.last ?? 0x20
    storedCapitalised = UInt8(letters.capitalisedShare ?? (first.isUpper ? 100 : 0))
    storedDigits = UInt8(letters.digitShare)
    traits = letters.traits
    if first.isUpper { traits.insert(.startsUpper) }
    if first.isLower { traits.insert(.startsLower) }
    if Self.endsSentence(line) { traits.insert(.endsSentence) }
    switch lastByte {
    case 0x2C, 0x2D, 0x28, 0x26, 0x2F: traits.insert(.endsOpen)
    default: break
    }
    if let enumerator {
      traits.insert(.hasEnumerator)
      if enumerator.textStart > enumerator.label.upperBound { traits.insert(.labelStandsApart) }
    }
    guard text.count <= Self.longestKeyBytes else { return }
    text.withMatchKey { key in
      guard !key.isEmpty else { return }
      self.key = Int32(keys.add(key))
      words = lexicon.lines.classes(of: key)
    }
  }

  /// No heading has more.
  private static let longestKeyBytes = 200

  /// `.` before any of `”`, `)`, `]`, `"`, `’`, digits of a note mark.
  private static func endsSentence(_ line: ByteSlice) -> Bool {
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
