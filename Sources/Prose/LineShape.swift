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
    @inlinable package static var holdsAddressSigns: Self { Self(rawValue: 2048) }
    @inlinable package static var mayHoldLeaders: Self { Self(rawValue: 4096) }
  }

  @usableFromInline var storedWidth: Int32
  @usableFromInline var storedWords: Int32
  /// Where the line's match key stands among those of the paper.
  @usableFromInline var keyStart: UInt32 = 0
  @usableFromInline var keyEnd: UInt32 = 0
  /// Where in it the key of the text without its label begins; at its end where the text is too
  /// long for a heading.
  @usableFromInline var textKeyStart: UInt32 = 0
  @usableFromInline package var traits: Traits = []
  /// What the text is by its key.
  @usableFromInline package var words: LineWords.Class = []
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
  /// Signs that addresses and notices of copyright have.
  @inlinable package var holdsAddressSigns: Bool { traits.contains(.holdsAddressSigns) }
  /// Points enough for leaders.
  @inlinable package var mayHoldLeaders: Bool { traits.contains(.mayHoldLeaders) }
}

extension LineShape {
  /// - Parameters:
  ///   - keys: where the line's match key is put.
  ///   - lexicon: what whole lines may be by their keys.
  init(_ range: Range<Int>, of bytes: Bytes, keys: inout LineKeys, lexicon: Lexicon) {
    let line = bytes[range]
    let enumerator = Enumerator.read(line)
    let start = enumerator?.textStart ?? range.lowerBound
    let (scan, key) = keys.scan(range, of: bytes, from: start)
    let first = start < range.upperBound ? line.scalar(at: start).0 : " "
    storedWidth = Int32(clamping: scan.characters)
    storedWords = Int32(clamping: scan.words)
    lastByte = line.last ?? 0x20
    storedCapitalised = UInt8(scan.capitalisedShare ?? (first.isUpper ? 100 : 0))
    storedDigits = UInt8(scan.digitShare)
    traits = scan.traits
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
    let isShort = range.upperBound - start <= Self.longestTextBytes
    let textStart =
      isShort ? min(key.lowerBound + scan.labelKeyCount, key.upperBound) : key.upperBound
    (keyStart, keyEnd) = (UInt32(key.lowerBound), UInt32(key.upperBound))
    textKeyStart = UInt32(textStart)
    if textStart < key.upperBound {
      words = keys.bytes.withUnsafeBufferPointer {
        lexicon.lines.classes(of: UnsafeBufferPointer(rebasing: $0[textStart..<key.upperBound]))
      }
    }
  }

  /// No heading has more.
  static let longestTextBytes = 200

  /// `.` before any of `”`, `)`, `]`, `"`, `’`, digits of a note mark.
  private static func endsSentence(_ line: ByteSlice) -> Bool {
    // Most lines end within a sentence, with a letter.
    guard let last = line.last, !last.isASCIILetter else { return false }
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
