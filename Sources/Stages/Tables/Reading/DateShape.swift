import PetikText

/// A printed day: `17 Agustus 2019`, `17/08/2019`, `17-08-2019`, `2019-08-17`.
struct DateShape: Sendable {
  /// ISO 8601.
  var text: String

  init?(_ cell: ByteSlice, months: [String: Int]) {
    let parts = cell.split { $0.isBlank || $0 == 0x2F || $0 == 0x2D || $0 == 0x2E || $0 == 0x2C }
    guard parts.count == 3 else { return nil }
    if let day = Self.number(parts[0], digits: 1...2),
      let year = Self.number(parts[2], digits: 4...4),
      let month = Self.month(parts[1], months)
    {
      guard let text = Self.iso(year, month, day) else { return nil }
      self.text = text
    } else if let day = Self.number(parts[1], digits: 1...2),
      let year = Self.number(parts[2], digits: 4...4), let month = months[parts[0].lowercased]
    {
      guard let text = Self.iso(year, month, day) else { return nil }
      self.text = text
    } else if let year = Self.number(parts[0], digits: 4...4),
      let month = Self.number(parts[1], digits: 2...2),
      let day = Self.number(parts[2], digits: 2...2)
    {
      guard let text = Self.iso(year, month, day) else { return nil }
      self.text = text
    } else {
      return nil
    }
  }

  private static func month(_ part: ByteSlice, _ months: [String: Int]) -> Int? {
    months[part.lowercased] ?? number(part, digits: 1...2)
  }

  private static func number(_ part: ByteSlice, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(part.count), part.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(part.string)
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1...12).contains(month), (1...31).contains(day), (1000...2999).contains(year) else {
      return nil
    }
    let pad = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(pad(month))-\(pad(day))"
  }
}
