import PetikLexicon
import PetikText

/// What one word of a table looks like.
enum WordShape: UInt8, Sendable {
  case year, integer, decimal, percent
  /// `3 Mei 2020`, and `50–90`.
  case date, range
  /// A dash alone: a range's middle or a missing value.
  case dash
  /// `<`, `>`, `±`, `=`, `x`, `/`: belongs to what follows.
  case sign
  case upper, lower, other
  /// `n.a.`, `tt`, `…`
  case missing

  /// A number, or what is made of numbers.
  var isNumeric: Bool { rawValue <= WordShape.range.rawValue }

  /// The shape of a word among a table's: signs of money stand before numbers. No initialiser, which
  /// would take the words over: a copy a word.
  static func of(_ word: ByteSlice, words: TableWords) -> WordShape {
    let classes = word.count < 7 ? words.classes.classes(of: word) : []
    if word.count < 5, classes.contains(.currency) { return .sign }
    if classes.contains(.missing) || word == "…" || word == "..." { return .missing }
    return WordShape(words.withoutCurrency(word))
  }

  init(_ word: ByteSlice) {
    guard let first = word.firstScalar else {
      self = .other
      return
    }
    if word.count <= 3, ["-", "–", "—", "−"].contains(first), word.count == first.utf8Count {
      self = .dash
    } else if word.count == first.utf8Count,
      ["<", ">", "±", "=", "≤", "≥", "+", "/", "&", "x", "×", "≈", "~"].contains(first)
    {
      self = .sign
    } else if let number = NumberShape(word) {
      self =
        number.isYear
        ? .year
        : number.isPercent
          ? .percent
          : number.isWhole ? .integer : .decimal
    } else if Self.isRange(word) {
      self = .range
    } else if MarkedNumber(word) != nil {
      self = .decimal
    } else {
      self = Self.letters(word)
    }
  }
}

extension WordShape {
  /// Two numbers with a dash between them.
  private static func isRange(_ word: ByteSlice) -> Bool {
    guard let first = word.first, first.isASCIIDigit else { return false }
    let left = word.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    let rest = word[left.endIndex...]
    guard let dash = rest.firstScalar, ["-", "–", "—", "−"].contains(dash) else { return false }
    return NumberShape(left) != nil && NumberShape(rest.dropFirst(dash.utf8Count)) != nil
  }

  /// By the first letter; signs of formulas and single Greek letters are none.
  private static func letters(_ word: ByteSlice) -> WordShape {
    var start = word.startIndex
    while start < word.endIndex, !word.scalar(at: start).0.isLetter {
      start += word.scalar(at: start).length
    }
    guard start < word.endIndex else { return .other }
    let (scalar, length) = word.scalar(at: start)
    if scalar.value >= 0x1D400 || length == word.count && (0x370...0x3FF) ~= scalar.value {
      return .other
    }
    return scalar.isUpper ? .upper : scalar.isLower ? .lower : .other
  }
}

extension Unicode.Scalar {
  var utf8Count: Int { UTF8.width(self) }
}

extension TableWords {
  /// `US$1,200.50` and `Rp2.500` without the sign that is glued to them.
  func withoutCurrency(_ word: ByteSlice) -> ByteSlice {
    guard let digit = word.prefix(5).firstIndex(where: \.isASCIIDigit), digit > word.startIndex,
      classes.classes(of: word[..<digit]).contains(.currency)
    else { return word }
    return word[digit...]
  }
}

/// The skeleton of a printed number: digits, separators, sign, exponent, stars.
struct NumberShape: Sendable {
  /// Digits and `.`/`,` only.
  var digits: Bytes = []
  var isNegative = false
  var isPercent = false
  var exponent: Bytes?

  var isYear: Bool {
    !isPercent && !isNegative && exponent == nil && digits.count == 4
      && (digits.starts("19") || digits.starts("20")) && digits.allSatisfy(\.isASCIIDigit)
  }

  /// No separators, or only separators that could be of thousands.
  var isWhole: Bool { exponent == nil && separators.isEmpty }

  var separators: [Int] { digits.indices.filter { !digits[$0].isASCIIDigit } }

  /// The number that a printed cell is, its mark left out.
  init?(cell: String) {
    let bytes = Bytes(cell.utf8)[...]
    guard let shape = NumberShape(bytes) ?? MarkedNumber(bytes).flatMap({ NumberShape($0.number) })
    else { return nil }
    self = shape
  }

  init?(_ word: ByteSlice) {
    var rest = word[word.trimmedRange]
    if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")"), rest.count > 3,
      rest.contains(UInt8(ascii: ".")) || rest.contains(UInt8(ascii: ","))
    {
      rest = rest.dropFirst().dropLast()
    }
    if rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    if rest.first == UInt8(ascii: "-") {
      isNegative = true
      rest = rest.dropFirst()
    } else if rest.starts("−") || rest.starts("–") {
      isNegative = true
      rest = rest.dropFirst(3)
    }
    let body = rest.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    digits = Bytes(body)
    rest = rest.dropFirst(body.count)
    guard let first = digits.first, let last = digits.last, last.isASCIIDigit,
      first.isASCIIDigit || digits.count > 1
    else { return nil }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      var tail = rest.dropFirst()
      var sign = Bytes()
      if tail.first == UInt8(ascii: "-") { sign = [UInt8(ascii: "-")] }
      if tail.first == UInt8(ascii: "-") || tail.first == UInt8(ascii: "+") {
        tail = tail.dropFirst()
      }
      let power = tail.prefix(while: \.isASCIIDigit)
      guard !power.isEmpty, power.count < 4 else { return nil }
      exponent = sign + power
      rest = tail.dropFirst(power.count)
    }
    while rest.last == UInt8(ascii: "*") { rest = rest.dropLast() }
    if rest == "%" {
      isPercent = true
      rest = rest.dropFirst()
    }
    guard rest.isEmpty else { return nil }
  }
}
