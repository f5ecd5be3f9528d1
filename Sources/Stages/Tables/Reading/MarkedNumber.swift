import PetikText

/// A number with the mark of a note behind it: `12,5a`, `80.000ᵇ`, `0.45†`.
struct MarkedNumber: Sendable {
  /// The number's bytes, and those of its mark.
  let number: ByteSlice
  let mark: ByteSlice

  private static let signs: [Unicode.Scalar] = ["*", "†", "‡", "§", "#"]

  /// Nil where there is no mark, and where letter and number may be a name: `5a`.
  init?(_ word: ByteSlice) {
    var number = word
    while let last = number.lastScalar, Self.signs.contains(last) || last.isSuperscriptLetter {
      number = number.dropLast(UTF8.width(last))
    }
    if number.endIndex == word.endIndex {
      let letters = word.groupLetters
      if letters > 0 {
        number = number.dropLast(letters)
        // `12,5 ab`
        while number.last == 0x20 { number = number.dropLast() }
        guard number.count > 2 else { return nil }
      }
    }
    guard number.endIndex < word.endIndex, let last = number.last,
      last.isASCIIDigit || last == UInt8(ascii: "%"), NumberShape(number) != nil
    else { return nil }
    self.number = number
    mark = word[number.endIndex...]
  }
}

extension ByteSlice {
  /// How many letters at the end say which means do not differ: `a`, `bc`, `abc`, in the order of
  /// the alphabet.
  var groupLetters: Int {
    var count = 0
    var next = UInt8(ascii: "i")
    for byte in reversed() {
      guard byte >= UInt8(ascii: "a"), byte < next, count < 4 else { break }
      next = byte
      count += 1
    }
    return count
  }
}

extension Unicode.Scalar {
  /// Small letters and digits set above the line.
  var isSuperscriptLetter: Bool {
    (0x1D43...0x1D6A) ~= value || value == 0xAA || value == 0xB9 || value == 0xB2 || value == 0xB3
      || (0x2070...0x207F) ~= value
  }
}
