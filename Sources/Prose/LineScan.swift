import PetikText

/// Letters, digits and signs of a line, counted in one pass over its bytes, in which its match key
/// is made too.
struct LineScan {
  private(set) var characters = 0
  private(set) var words = 0
  private(set) var traits: LineShape.Traits = []
  /// The key of the whole line.
  private(set) var key: MatchKeyWriter
  /// Bytes in it of the label and the blank behind that.
  private(set) var labelKeyCount = 0
  /// The line is of ASCII, letters of Latin-1 and signs: the key is written.
  private(set) var isPlain = true
  private var letters = 0
  private var capitals = 0
  private var digits = 0
  private var points = 0
  /// Words of four letters or more, and those of them that begin with a capital.
  private var long = 0
  private var capitalised = 0

  /// - Parameters:
  ///   - text: holds the line.
  ///   - start: where what is behind the line's label begins; characters and signs are counted of
  ///     the whole line, all else behind the label.
  ///   - key: where the line's match key is written.
  init(
    _ line: Range<Int>, of text: UnsafeBufferPointer<UInt8>, from start: Int,
    key: UnsafeMutableBufferPointer<UInt8>
  ) {
    self.key = MatchKeyWriter(key)
    characters = text[line].count { !$0.isContinuation }
    takeLabel(UnsafeBufferPointer(rebasing: text[line.lowerBound..<start]))
    var offset = start
    while offset < line.upperBound {
      if text[offset].isBlank {
        self.key.partWords()
        offset += 1
      } else {
        takeWord(of: text, at: &offset, before: line.upperBound)
      }
    }
    if letters >= 2, capitals * 100 >= letters * 92 { traits.insert(.isCapitals) }
    if points >= 5 { traits.insert(.mayHoldLeaders) }
  }

  /// In hundredths; nil where no word is long.
  var capitalisedShare: Int? { long == 0 ? nil : capitalised * 100 / long }
  var digitShare: Int { letters + digits == 0 ? 0 : digits * 100 / (letters + digits) }

  private mutating func takeLabel(_ label: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < label.count {
      see(label[offset])
      if label[offset].isASCIILetter || label[offset].isASCIIDigit {
        key.put(label[offset].lowered)
        offset += 1
      } else {
        // No bullet is a letter or a number.
        key.partWords()
        offset += 1
      }
    }
    if key.count > 0 { labelKeyCount = key.count + 1 }
  }

  private mutating func takeWord(
    of line: UnsafeBufferPointer<UInt8>, at offset: inout Int, before end: Int
  ) {
    words += 1
    var own = 0
    var opensUpper: Bool?
    while offset < end {
      let byte = line[offset]
      if byte.isASCIILetter {
        opensUpper = opensUpper ?? byte.isASCIIUpper
        let run = key.putLetters(of: line, from: offset, before: end)
        own += run.count
        capitals += run.capitals
        offset += run.count
      } else if byte < 0x80 {
        if byte.isBlank { break }
        if byte.isASCIIDigit {
          traits.insert(.holdsDigits)
          digits += 1
          opensUpper = opensUpper ?? false
          key.put(byte)
        } else {
          see(byte)
          if byte == UInt8(ascii: "."), offset > 0, line[offset - 1].mayEndAddressOpening {
            traits.insert(.holdsAddressSigns)
          }
          key.partWords()
        }
        offset += 1
      } else {
        let (scalar, length) = line[..<end].scalar(at: offset)
        see(scalar)
        if isPlain, key.putCharacter(of: line, at: offset, before: end) == nil { isPlain = false }
        // U+2000 to U+203F are signs.
        if byte != 0xE2 || scalar.value > 0x203F {
          if scalar.isLetter {
            own += 1
            if scalar.isUpper { capitals += 1 }
          }
          opensUpper = opensUpper ?? scalar.isUpper
        } else {
          opensUpper = opensUpper ?? false
        }
        offset += length
      }
    }
    letters += own
    guard own >= 4 else { return }
    long += 1
    if opensUpper == true { capitalised += 1 }
  }

  /// Takes note of a sign or a digit of ASCII.
  private mutating func see(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39: traits.insert(.holdsDigits)
    case 0x2A: traits.insert(.holdsNoteSigns)
    case 0x2E: points += 1
    case 0x2F, 0x40: traits.insert(.holdsAddressSigns)
    case 0x3D: traits.insert(.holdsEquationSigns)
    case 0x25, 0x26: traits.insert(.holdsOtherSigns)
    default: break
    }
  }

  /// Takes note of a longer character.
  private mutating func see(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // Raised digits.
    case 0xB2, 0xB3, 0xB9, 0x2070...0x2079: traits.insert(.holdsDigits)
    // `§`, `¶`, `†`, `‡`, `∗`
    case 0xA7, 0xB6, 0x2020, 0x2021, 0x2217: traits.insert(.holdsNoteSigns)
    // `∑`, `√`, `∫`, and the letters of the mathematical alphabets.
    case 0x2211, 0x221A, 0x222B, 0x1D400...0x1D7FF: traits.insert(.holdsEquationSigns)
    // `©`
    case 0xA9: traits.insert(.holdsAddressSigns)
    // `…`
    case 0x2026: points += 3
    default: break
    }
  }
}

extension UInt8 {
  /// The byte before the point of `www.` and `doi.org`.
  fileprivate var mayEndAddressOpening: Bool {
    self == UInt8(ascii: "w") || self == UInt8(ascii: "i")
  }
}
