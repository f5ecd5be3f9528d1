import PetikText

/// Letters, digits and signs of a line, counted in one pass over its bytes.
struct LetterCount {
  private(set) var characters = 0
  private(set) var words = 0
  private(set) var traits: LineShape.Traits = []
  private var letters = 0
  private var capitals = 0
  private var digits = 0
  /// Words of four letters or more, and those of them that begin with a capital.
  private var long = 0
  private var capitalised = 0

  /// - Parameter start: where the text behind the line's label begins; characters and signs are
  ///   counted of the whole line, all else of the text.
  init(_ line: ByteSlice, from start: Int) {
    let label = start - line.startIndex
    line.withUnsafeBufferPointer { line in
      characters = line.count { !$0.isContinuation }
      for byte in line[..<label] { see(byte) }
      var offset = label
      while offset < line.count {
        if line[offset].isBlank { offset += 1 } else { takeWord(of: line, at: &offset) }
      }
    }
    if letters >= 2, capitals * 100 >= letters * 92 { traits.insert(.isCapitals) }
  }

  /// In hundredths; nil where no word is long.
  var capitalisedShare: Int? { long == 0 ? nil : capitalised * 100 / long }
  var digitShare: Int { letters + digits == 0 ? 0 : digits * 100 / (letters + digits) }

  private mutating func takeWord(of line: UnsafeBufferPointer<UInt8>, at offset: inout Int) {
    words += 1
    var own = 0
    var opensUpper: Bool?
    while offset < line.count {
      let byte = line[offset]
      if byte.isASCIILetter {
        own += 1
        if byte.isASCIIUpper { capitals += 1 }
        opensUpper = opensUpper ?? byte.isASCIIUpper
        offset += 1
      } else if byte < 0x80 {
        if byte.isBlank { break }
        see(byte)
        if byte.isASCIIDigit {
          digits += 1
          opensUpper = opensUpper ?? false
        }
        offset += 1
      } else {
        see(byte)
        let (scalar, length) = line.scalar(at: offset)
        if scalar.isLetter {
          own += 1
          if scalar.isUpper { capitals += 1 }
        }
        opensUpper = opensUpper ?? scalar.isUpper
        offset += length
      }
    }
    letters += own
    guard own >= 4 else { return }
    long += 1
    if opensUpper == true { capitalised += 1 }
  }

  /// Takes note of a sign, a digit or the first byte of a longer character.
  private mutating func see(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39: traits.insert(.holdsDigits)
    case 0x2A: traits.insert(.holdsNoteSigns)
    case 0x3D, 0xF0: traits.insert(.holdsEquationSigns)
    case 0x25, 0x26: traits.insert(.holdsOtherSigns)
    case 0xC2: traits.formUnion(.signsOfLatin1)
    case 0xE2: traits.formUnion(.signsBeyondLatin1)
    default: break
    }
  }
}

extension LineShape.Traits {
  /// What may follow the lead byte of the signs of Latin-1, and of those of U+2000 to U+2FFF.
  fileprivate static var signsOfLatin1: Self {
    holdsDigits.union(holdsNoteSigns)
  }
  fileprivate static var signsBeyondLatin1: Self { signsOfLatin1.union(holdsEquationSigns) }
}
