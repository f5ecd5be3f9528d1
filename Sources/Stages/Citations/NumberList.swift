import PetikText

/// The numbers of a numeric citation: `1`, `5,6`, `3–5`.
enum NumberList {
  /// The numbers in order, ranges expanded; nil where anything but a list of them stands.
  static func read(_ content: ByteSlice) -> [Int]? {
    var numbers: [Int] = []
    var value: Int?
    var rangeStart: Int?
    var offset = content.startIndex
    func close() -> Bool {
      guard let number = value, (1...999).contains(number) else { return false }
      if let first = rangeStart {
        guard first < number, number - first < 60 else { return false }
        numbers += (first + 1)...number
      } else {
        numbers.append(number)
      }
      (value, rangeStart) = (nil, nil)
      return true
    }
    while offset < content.endIndex {
      let (scalar, length) = content.scalar(at: offset)
      if scalar.isDigit {
        value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
        if value ?? 0 > 999 { return nil }
      } else if scalar == "," || scalar == ";" {
        guard close() else { return nil }
      } else if scalar == "-" || scalar == "–" || scalar == "—" || scalar == "‐" || scalar == "−" {
        let hadRange = rangeStart != nil
        guard !hadRange, close() else { return nil }
        rangeStart = numbers.last
      } else if scalar != " " && scalar != "\u{A0}" {
        return nil
      }
      offset += length
    }
    return close() && !numbers.isEmpty ? numbers : nil
  }
}
