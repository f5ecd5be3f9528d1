import PetikText

/// A number as papers print it, its notation taken off: `−1.234,50 kg` is -1234.5 and `kg`.
struct CellNumber: Hashable {
  /// Sign, digits, one dot where there is a fraction; no zeros at the ends.
  var digits: Bytes
  /// What follows the digits, without the blank between.
  var unit: ByteSlice

  /// - Returns: nil where the text is no single number: a date, a range, a code such as `007`.
  init?(_ text: ByteSlice) {
    var rest = text[text.trimmedRange]
    var isNegative = false
    if rest.starts("\u{2212}") {
      isNegative = true
      rest = rest.dropFirst(3)
    } else if let sign = rest.first, sign == 0x2D || sign == 0x2B {
      isNegative = sign == 0x2D
      rest = rest.dropFirst()
    }
    guard let first = rest.first, Self.isDigit(first) || first == 0x2E || first == 0x2C else {
      return nil
    }
    let end = rest.firstIndex { !Self.isDigit($0) && $0 != 0x2E && $0 != 0x2C } ?? rest.endIndex
    var number = rest[..<end]
    // A full stop or comma behind the digits belongs to what follows.
    while let last = number.last, !Self.isDigit(last) { number = number.dropLast() }
    let tail = rest[number.endIndex...]
    guard !tail.contains(where: Self.isDigit), let parts = Self.parts(number) else { return nil }
    guard parts.whole.count < 2 || parts.whole.first != 0x30 else { return nil }
    var digits = Bytes()
    let whole = parts.whole.isEmpty ? [0x30] : parts.whole
    let fraction = parts.fraction[..<(parts.fraction.lastIndex { $0 != 0x30 }.map { $0 + 1 } ?? 0)]
    if isNegative, whole != [0x30] || !fraction.isEmpty { digits.append(0x2D) }
    digits += whole
    if !fraction.isEmpty { digits += [0x2E] + fraction }
    self.digits = digits
    unit = tail[tail.trimmedRange]
  }

  /// Zero where the digits are too many to mean a number.
  var value: Double { Double(digits.string) ?? 0 }

  var hash: UInt64 {
    var hash = CellHash.start
    for byte in digits { CellHash.add(byte, to: &hash) }
    CellHash.add(0, to: &hash)
    for byte in unit { CellHash.add(byte, to: &hash) }
    return CellHash.finish(hash)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whole and fraction. One separator is the decimal one; of two kinds the last is; several of one
  /// kind part thousands.
  private static func parts(_ text: ByteSlice) -> (whole: Bytes, fraction: Bytes)? {
    let groups = text.split(omittingEmptySubsequences: false) { !isDigit($0) }
    guard groups.dropFirst().allSatisfy({ !$0.isEmpty }) else { return nil }
    let marks = text.filter { !isDigit($0) }
    guard let last = marks.last else { return (Bytes(text), []) }
    if marks.count == 1 { return (Bytes(groups[0]), Bytes(groups[1])) }
    guard (1...3).contains(groups[0].count), marks.dropLast().allSatisfy({ $0 == marks[0] }) else {
      return nil
    }
    let hasFraction = last != marks[0]
    let thousands = hasFraction ? groups.dropLast() : groups[...]
    guard thousands.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return (thousands.flatMap(Bytes.init), hasFraction ? Bytes(groups[groups.count - 1]) : [])
  }
}
