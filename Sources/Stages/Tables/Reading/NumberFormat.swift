import PetikText

/// Which sign is the decimal mark of a table: told by its own numbers, else by its language.
struct NumberFormat: Sendable {
  var decimalMark: UInt8

  private static let point = UInt8(ascii: ".")
  private static let comma = UInt8(ascii: ",")

  /// What a table's numbers say together; the usage of its language where they say nothing.
  init(of numbers: [NumberShape], language: String) {
    let votes = numbers.reduce(0) { $0 + Self.vote($1) }
    let usual = language == "en" ? Self.point : Self.comma
    decimalMark = votes == 0 ? usual : votes > 0 ? Self.point : Self.comma
  }

  /// A column's own numbers go before those of its table.
  func column(_ numbers: [NumberShape]) -> NumberFormat {
    let votes = numbers.reduce(0) { $0 + Self.vote($1) }
    var format = self
    if votes != 0 { format.decimalMark = votes > 0 ? Self.point : Self.comma }
    return format
  }

  /// +1: the point must be the decimal mark; -1: the comma must; 0: the number does not tell.
  private static func vote(_ number: NumberShape) -> Int {
    let places = number.separators
    guard let last = places.last else { return 0 }
    let mark = number.digits[last]
    let sign = mark == point ? 1 : -1
    if places.contains(where: { number.digits[$0] != mark }) { return sign }
    if places.count > 1 { return -sign }
    let decimals = number.digits.count - last - 1
    let isLedByZero = last == 0 || last == 1 && number.digits[0] == UInt8(ascii: "0")
    return decimals != 3 || last > 3 || isLedByZero || number.exponent != nil ? sign : 0
  }

  /// Canonical digits: `2351`, `-0.05`; and whether a fraction is printed. A number that tells its
  /// decimal mark by itself is believed: tables mix both.
  func canonical(_ number: NumberShape) -> (text: String, isWhole: Bool)? {
    let vote = Self.vote(number)
    let decimalMark = vote == 0 ? self.decimalMark : vote > 0 ? Self.point : Self.comma
    var whole = Bytes()
    var fraction = Bytes()
    var seenMark = false
    for byte in number.digits {
      if byte == decimalMark {
        if seenMark { return nil }
        seenMark = true
      } else if byte.isASCIIDigit {
        if seenMark { fraction.append(byte) } else { whole.append(byte) }
      } else if seenMark {
        return nil
      }
    }
    while whole.count > 1, whole.first == UInt8(ascii: "0") { whole.removeFirst() }
    if whole.isEmpty { whole = [UInt8(ascii: "0")] }
    var text = (number.isNegative ? "-" : "") + whole.string
    if !fraction.isEmpty { text += "." + fraction.string }
    if let exponent = number.exponent { text += "e" + exponent.string }
    return (text, fraction.isEmpty && number.exponent == nil)
  }
}
